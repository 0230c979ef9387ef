"""What goes into a bundle and what is left out, for the spec beside it.

Read from the spec by PyInstaller, and by a test that holds the lists against
the code. Standard library only.
"""

from pathlib import Path, PurePath

LOADED_BY_NAME = (
    # Markdown finds its extensions by name; these are those of
    # paperdesk/text/markdown/note_html.py.
    "markdown.extensions.tables",
    "markdown.extensions.footnotes",
    "markdown.extensions.def_list",
    "markdown.extensions.sane_lists",
    "markdown.extensions.admonition",
    "pymdownx.superfences",
    "pymdownx.highlight",
    "pymdownx.tasklist",
    "pymdownx.tilde",
    "pymdownx.magiclink",
)
"""Modules that no import statement names."""

WHOLE_PACKAGES = ("paperdesk", "pygments.lexers", "pygments.styles")
"""Packages taken with every module: they load their own parts by name, late."""

WITH_DATA = ("latex2mathml", "ziafont", "ziamath")
"""Packages that read files of their own; those of them that are installed are taken."""

NOT_WANTED = (
    # Tools of developers, and what only they pull in.
    "_pytest", "hypothesis", "mypy", "pip", "pkg_resources", "pytest", "setuptools", "wheel",
    "doctest", "lib2to3", "pydoc", "pydoc_data", "test", "unittest",
    "readline",  # nobody types into a prompt of ours
    # Other windows, and parts of Qt that we do not use.
    "tkinter", "turtle",
    "PySide6.QtConcurrent", "PySide6.QtDesigner", "PySide6.QtHelp", "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtQuickWidgets",
    "PySide6.QtSql", "PySide6.QtTest", "PySide6.QtUiTools",
    # numpy's own tests and compilers; what looks for a network.
    "numpy.distutils", "numpy.f2py", "numpy.testing", "numpy.tests", "xmlrpc",
    "numpy.fft", "numpy.random", "numpy._core._multiarray_tests",
    # Of the citation packages only data are used, and lists of subscriptions are read without it.
    "lxml",
    "PIL",  # pikepdf asks for it for pictures, which are not looked at
)  # fmt: skip
"""Modules that are left out."""

_LEFT_OUT = (
    # Screens that no desktop has, and a theme that would bring GTK with it.
    "Qt/plugins/egldeviceintegrations", "Qt/plugins/generic", "Qt/plugins/networkinformation",
    "Qt/plugins/platforms/libqeglfs", "Qt/plugins/platforms/libqlinuxfb",
    "Qt/plugins/platforms/libqvnc", "Qt/plugins/platforms/libqvkkhrdisplay",
    "Qt/plugins/platforms/libqminimal", "Qt/plugins/platformthemes/libqgtk3",
    "Qt/plugins/platforminputcontexts/libqtvirtualkeyboard",
    # Pictures that no one of ours is; vector icons and PNG stay.
    "Qt/plugins/imageformats/libqtga", "Qt/plugins/imageformats/libqwbmp",
    "Qt/plugins/imageformats/libqicns", "Qt/plugins/imageformats/libqtiff",
    "Qt/plugins/imageformats/libqpdf", "Qt/plugins/imageformats/libqwebp",
    # Wayland's shells of cars, phones and tests.
    "Qt/plugins/wayland-shell-integration/libivi-shell",
    "Qt/plugins/wayland-shell-integration/libfullscreen-shell",
    "Qt/plugins/wayland-shell-integration/libqt-shell",
    "Qt/plugins/tls/libqcertonlybackend",  # certificates, but no connection
    "libQt6EglFS", "libQt6EglFs", "libQt6OpenGLWidgets", "libQt6Qml", "libQt6Quick",
    "libQt6VirtualKeyboard",
    # Lists of what packages install; that of the citation styles has 11,000 lines.
    ".dist-info/RECORD",
    # Headers and type hints; opengl32sw is Qt's 20 MB of drawing without a graphics card.
    "numpy/_core/include", "numpy/_core/lib", ".pyi", "opengl32sw.dll",
)  # fmt: skip

LANGUAGES = tuple(
    sorted(
        path.stem.removeprefix("paperdesk_")
        for path in (Path(__file__).parents[2] / "resources" / "i18n").glob("*.qm")
    )
)
"""What the window speaks; Qt's own words in other languages stay behind."""

_OF_THE_SYSTEM = (
    # Bound to the running kernel, graphics card, display, fonts and printers: the system's own
    # are right.
    "libGL", "libEGL", "libOpenGL", "libdrm", "libgbm", "libwayland", "libX11", "libxcb.so",
    "libXau", "libXdmcp", "libXext", "libXrender", "libXi.", "libXcursor", "libXcomposite",
    "libXdamage", "libXfixes", "libXinerama", "libXrandr", "libfontconfig", "libfreetype",
    "libdbus-1", "libsystemd", "libglib-2", "libgthread", "libgobject-2", "libgio-2", "libgmodule",
    "libcups",
    # In every Linux, and older here than there.
    "libc.so", "libgcc_s", "libm.so", "libstdc++", "libz.so",
    # What those bring along.
    "libbrotli", "libbsd", "libcap.", "libexpat", "libgcrypt", "libgpg-error", "libjpeg", "liblz4",
    "libmd.", "libmount", "libblkid", "libpcre2", "libpng16", "libselinux", "libxml2",
    "libzstd", "libgtk-3", "libgdk", "libatk", "libatspi", "libcairo", "libepoxy", "libharfbuzz",
    "libpango", "libpixman", "librsvg", "libthai", "libdatrie", "libfribidi", "libgraphite2",
    "libtiff", "libwebp", "libdeflate", "libLerc", "libjbig", "libjson", "libavahi", "libgnutls",
    "libgmp", "libhogweed", "libidn2", "libnettle", "libp11-kit", "libtasn1", "libunistring",
)  # fmt: skip


def wanted(destination: str, *, linux: bool) -> bool:
    """Whether the file with this place in the bundle is taken."""
    place = destination.replace("\\", "/")
    if any(part in place for part in _LEFT_OUT):
        return False
    if place.endswith(".ts"):  # what translators write, and .qm files are made of
        return False
    if place.startswith("PySide6/") and "/translations/" in place:
        return PurePath(place).name in {f"qtbase_{language}.qm" for language in LANGUAGES}
    if ".libs/" in place:  # what a wheel brought for itself, whatever the system calls its own
        return True
    return not (linux and PurePath(place).name.startswith(_OF_THE_SYSTEM))
