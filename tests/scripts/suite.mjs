// Every test of the scripts.
import './record.test.mjs';
import './notes.test.mjs';
import './keep.test.mjs';
import './network.test.mjs';
import './elements.test.mjs';
import './case.test.mjs';
import './kept.test.mjs';
import './memory.test.mjs';
import './address.test.mjs';
import './file.test.mjs';
import './opened.test.mjs';
import './exercise.test.mjs';
import './kinds.test.mjs';
import './drawing.test.mjs';
import './picture.test.mjs';
import './damage.test.mjs';
import './two.test.mjs';
