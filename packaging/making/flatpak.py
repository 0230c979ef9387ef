"""Makes what flatpak-builder makes a Flatpak of: ``flatpak.py`` puts it into ``build/flatpak``.

``files/`` is the bundle with what a desktop looks for, under the component's name, which is the
only one that a Flatpak may use; ``COMPONENT.json`` is the manifest that copies it. Nothing is
compiled: the bundle brings all but the runtime's own libraries along.

Why these permissions and no others: a window, its drawing, printing, notifications. Files come by
the desktop's own dialog, so no folder is opened to it; and there is no network, since nothing asks
for one.
"""

import json
import shutil
import sys
from pathlib import Path
from typing import Any

import tree
from facts import BUNDLE, ROOT, application, table

_FINISH = (
    "--share=ipc",
    "--socket=wayland",
    "--socket=fallback-x11",
    "--socket=cups",
    "--device=dri",
    "--talk-name=org.freedesktop.Notifications",
)


def manifest() -> dict[str, Any]:
    """What flatpak-builder is told."""
    about, base = application(), table("flatpak")
    name, component = about["id"], about["component"]
    return {
        "id": component,
        "runtime": base["runtime"],
        "runtime-version": base["version"],
        "sdk": base["sdk"],
        "command": name,
        "finish-args": list(_FINISH),
        "build-options": {"no-debuginfo": True, "strip": False},
        "modules": [
            {
                "name": name,
                "buildsystem": "simple",
                "build-commands": [
                    "cp -a lib share /app/",
                    "mkdir -p /app/bin",
                    f"ln -s ../lib/{name}/{name} /app/bin/{name}",
                ],
                "sources": [{"type": "dir", "path": "files"}],
            }
        ],
    }


def main() -> Path:
    """Write manifest and files."""
    about = application()
    root = ROOT / "build" / "flatpak"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(BUNDLE, root / "files/lib" / about["id"], symlinks=True)
    tree.share(root / "files/share", about["component"])
    tree.settle(root)
    made = root / f"{about['component']}.json"
    made.write_text(json.dumps(manifest(), indent=2) + "\n", "utf-8")
    return made


if __name__ == "__main__":
    sys.stdout.write(f"{main()}\n")
