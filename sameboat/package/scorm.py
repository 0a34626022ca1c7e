"""A SCORM 1.2 package, the default for Moodle, and read by every other LMS.

In comes a bundle; out comes a `.zip` with one page and the manifest that names it. How the page
speaks with an LMS, and why so, stands in `lms/visit.js`. What the manifest needs:

- `schema` and `schemaversion` in exactly these words: by them Moodle, Canvas and Blackboard tell
  SCORM 1.2 from other packages. It lies at the top of the file, beside the page.
- One item, one resource with `adlcp:scormtype="sco"`, and every file of it by its name.
- No `adlcp:masteryscore`: it would have an LMS turn `completed` into `failed`.
- Ids that an XML name can be, and that stay the same when a text changes, so that an LMS takes a
  later package for the same one.

It names no schema files, and has none beside it: their licences don't let everybody pass them on,
and no LMS asks for them. The tests hold it to them.
"""

from __future__ import annotations

from sameboat.html import slug
from sameboat.markdown import plain
from sameboat.package.bundle import Bundle
from sameboat.package.html import House, page
from sameboat.package.xml import escaped
from sameboat.package.zipped import zipped
from sameboat.vocabulary import language

__all__ = ["GENERATOR", "scorm"]

GENERATOR = "Same Boat: a SCORM package"
PAGE = "index.html"
MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="{id}" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="{id}.all">
    <organization identifier="{id}.all">
      <title>{title}</title>
      <item identifier="{id}.item" identifierref="{id}.page" isvisible="true">
        <title>{title}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="{id}.page" type="webcontent" adlcp:scormtype="sco" href="{page}">
      <file href="{page}"/>
    </resource>
  </resources>
</manifest>
"""


def scorm(bundle: Bundle, *, count: bool = False) -> bytes:
    """Return the package. With `count` it reports in points how much of it was done, up to 100."""
    say = language(bundle.language).page["pack"]
    name = id_of(bundle)
    facts = {"say": say["told"], "id": name, "count": count}
    house = House("scorm.js", facts, str(say["said"]), str(say["private"]))
    title = escaped(plain(bundle.title))
    return zipped(
        {
            "imsmanifest.xml": MANIFEST.format(id=name, title=title, page=PAGE),
            PAGE: page(bundle.package(), house),
        },
        GENERATOR,
    )


def id_of(bundle: Bundle) -> str:
    """Return what an LMS knows a package by."""
    written = slug(bundle.name).encode("ascii", "ignore").decode() or "script"
    return f"same-boat.{written}.{bundle.language}"
