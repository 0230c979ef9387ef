"""Options of ``note``: to print, write, and find what stood there before."""

import argparse


def note_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``note``."""
    parser.add_argument("id", nargs="?", metavar="ID")
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--append", metavar="TEXT", help="add a paragraph")
    way.add_argument("--set", metavar="FILE", dest="file", help="replace it; - reads stdin")
    way.add_argument("--versions", action="store_true", help="list what stood in it before")
    way.add_argument("--version", type=int, metavar="N", help="print one of these")
    way.add_argument("--restore", type=int, metavar="N", help="bring one of these back")
    way.add_argument("--trash", action="store_true", help="list the former notes of all papers")
