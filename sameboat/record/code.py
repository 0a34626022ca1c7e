"""A record as a text to paste, whatever a text box, a mail or a learning platform made of it.

In comes a text; out comes the JSON in the code that it holds, None where it holds no code. Pages
write codes (`html/hand_in/code.js`): `SAMEBOAT1`, how many bytes there are, a letter that checks
this, a checksum, and the bytes: JSON, deflated. Five bits are a letter. Only letters and digits
count, in either case, and look-alikes are one letter.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from itertools import islice

from sameboat.record.complaint import NoRecordError

__all__ = ["json_in"]

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
MARK = re.compile("SAMEB[O0]AT(?=[0-9IL])")
LENGTH, HEAD, SUM = 4, 5, 7  # letters
LARGEST = 4_000_000  # bytes, as of any record
MOST = 9  # codes that are tried in one text
MARKUP = re.compile(r"<[^<>]*>|&(?:#\w{1,6}|[A-Za-z]{2,8});")
UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
UNCOUNTED = re.compile("[^0-9A-Z]")
ALIKE = str.maketrans("OILU", "011V")


def json_in(text: str) -> str | None:
    """Return what the first whole code in a text holds; None when there is no code.

    NoRecordError, of the first, when no code is whole.
    """
    plain = unicodedata.normalize("NFKC", MARKUP.sub(" ", text))
    plain = UNSEEN.sub("", plain).upper()
    marks = list(islice(MARK.finditer(plain), MOST))
    wrong = []
    for mark in marks:
        letters = UNCOUNTED.sub("", plain[mark.end() :]).translate(ALIKE)
        try:
            return _unpacked(_bytes(letters))
        except NoRecordError as error:
            wrong.append(error)
    if wrong:
        raise wrong[0]
    return None


def _value(letters: str) -> int:
    value = 0
    for letter in letters:
        value = value * 32 + ALPHABET.index(letter)
    return value


def _checking(length: str) -> str:
    """Return the letter behind a length: another one for each letter that is wrong."""
    return ALPHABET[sum(_value(a) * (2 * i + 1) for i, a in enumerate(length)) % 32]


def _bytes(letters: str) -> bytes:
    """Return the bytes of a code from behind its mark."""
    if letters[0] != "1":
        raise NoRecordError("code_later")
    rest = letters[1:]
    if len(rest) < HEAD:
        raise NoRecordError("code_begun")
    length, begin = rest[:LENGTH], HEAD + SUM
    if rest[LENGTH] != _checking(length):
        raise NoRecordError("code_changed")
    size = _value(length)
    whole = begin + -(-size * 8 // 5)
    if len(rest) < whole:
        raise NoRecordError("code_short", there=len(rest), whole=whole)
    data = _spelt(rest[begin:whole], size)
    if zlib.crc32(data) != _value(rest[HEAD:begin]):
        raise NoRecordError("code_changed")
    return data


def _spelt(letters: str, size: int) -> bytes:
    bits = "".join(f"{ALPHABET.index(letter):05b}" for letter in letters)[: size * 8]
    return int(f"0{bits}", 2).to_bytes(size, "big")


def _unpacked(data: bytes) -> str:
    packed = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        found = packed.decompress(data, LARGEST + 1)
        if len(found) > LARGEST or not packed.eof:
            raise NoRecordError("code_changed")
        return found.decode()
    except (zlib.error, UnicodeDecodeError) as error:
        raise NoRecordError("code_changed") from error
