// @ts-check
// A paper's button that prints it, and fields of plain text also where a browser doesn't know the word for them.
for (const field of document.querySelectorAll('[contenteditable]')) {
  if (field instanceof HTMLElement && !field.isContentEditable) field.contentEditable = 'true';
}
for (const button of document.querySelectorAll('button')) {
  button.parentElement?.removeAttribute('hidden');
  button.addEventListener('click', () => print());
}
