"""What a desktop is told of PaperDesk: desktop entry, AppStream metainfo, MIME types.

Formats: the Desktop Entry specification 1.5 (written as 1.4, which older
validators know), AppStream 1.0, shared-mime-info.

``known_as`` is what entry and icon are called; a Flatpak calls them by the
component's name and no other.
"""

import re
from xml.sax.saxutils import escape, quoteattr

from facts import Opens, application, moment, news, opens, pictures, version


def entry(known_as: str = "") -> str:
    """The desktop entry."""
    about = application()
    types = [one.type for one in opens()] + [f"x-scheme-handler/{about['scheme']}"]
    lines = {
        "Type": "Application",
        "Version": "1.4",
        "Name": about["name"],
        "GenericName": about["generic"],
        "Comment": about["summary"],
        "TryExec": about["id"],
        "Exec": f"{about['id']} %U",
        "Icon": known_as or about["id"],
        "Terminal": "false",
        "Categories": _list(about["categories"]),
        "Keywords": _list(about["keywords"]),
        "MimeType": _list(types),
        "StartupNotify": "true",
        "StartupWMClass": about["id"],
    }
    return "[Desktop Entry]\n" + "".join(f"{key}={value}\n" for key, value in lines.items())


def metainfo(known_as: str = "") -> str:
    """The AppStream metainfo: what software centres show."""
    about = application()
    name = known_as or about["id"]
    paragraphs = "".join(f"    <p>{escape(text)}</p>\n" for text in about["description"])
    types = "".join(f"    <mediatype>{escape(one.type)}</mediatype>\n" for one in opens())
    keywords = "".join(f"    <keyword>{escape(word)}</keyword>\n" for word in about["keywords"])
    shelves = "".join(f"    <category>{name}</category>\n" for name in about["categories"])
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>{about["component"]}</id>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>{about["licence"]}</project_license>
  <name>{about["name"]}</name>
  <summary>{escape(about["summary"])}</summary>
  <developer_name>{escape(about["authors"])}</developer_name>
  <description>
{paragraphs}  </description>
  <launchable type="desktop-id">{name}.desktop</launchable>
  <icon type="stock">{name}</icon>
  <url type="homepage">{about["published"]}</url>
  <url type="bugtracker">{about["published"]}/issues</url>
  <categories>
{shelves}  </categories>
  <keywords>
{keywords}  </keywords>
  <screenshots>
{_screenshots()}  </screenshots>
  <provides>
    <binary>{about["id"]}</binary>
{types}  </provides>
  <content_rating type="oars-1.1"/>
  <releases>
{_releases()}  </releases>
</component>
"""


def mime_types() -> str:
    """The types that are our own, for the desktop's table of MIME types."""
    types = "".join(_type(one) for one in opens())
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
{types}</mime-info>
"""


def _screenshots() -> str:
    made = [
        f"{{}}\n      <caption>{escape(caption)}</caption>\n      <image>{address}</image>\n"
        "    </screenshot>\n"
        for address, caption in pictures()
    ]
    heads = ['    <screenshot type="default">', *["    <screenshot>"] * (len(made) - 1)]
    return "".join(one.format(head) for one, head in zip(made, heads, strict=True))


def _type(one: Opens) -> str:
    within = f"    <sub-class-of type={quoteattr(one.within)}/>\n" if one.within else ""
    names = "".join(f'    <glob pattern={quoteattr(name)} weight="60"/>\n' for name in one.names)
    return (
        f"  <mime-type type={quoteattr(one.type)}>\n"
        f"    <comment>{escape(one.comment)}</comment>\n{within}{names}  </mime-type>\n"
    )


def _releases() -> str:
    """The release being made, with its news; the date is that of its last commit."""
    made = []
    for name, lines in news()[:1]:
        assert name == version(), f"whats-new.md begins with {name}, the version is {version()}"
        items = "".join(f"        <li>{_marked(line)}</li>\n" for line in lines)
        made.append(
            f'    <release version="{name}" date="{moment():%Y-%m-%d}">\n      <description>\n'
            f"      <ul>\n{items}      </ul>\n      </description>\n    </release>\n"
        )
    return "".join(made)


def _marked(line: str) -> str:
    """A line of news as AppStream writes it: ``Ctrl+K`` in backticks is code."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(line))


def _list(words: list[str]) -> str:
    return "".join(f"{word};" for word in words)
