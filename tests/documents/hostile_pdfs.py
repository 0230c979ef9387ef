"""Hostile PDF files: made to hang, to fill the memory, to run what they should not, or to loop.

Twenty-three, by name, and files that were whole before bytes of them were turned or cut off.
"""

import random
import zlib
from collections.abc import Callable, Iterator, Sequence

MEGABYTE = b" " * (1 << 20)


def raw_pdf(objects: Sequence[bytes]) -> bytes:
    """A file of these objects, numbered from 1; the first is the catalogue."""
    written = bytearray(b"%PDF-1.7\n")
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n" % number + one + b"\nendobj\n"
    start = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    written += b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    written += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, start)
    return bytes(written)


def stream(data: bytes, more: bytes = b"") -> bytes:
    """A stream object."""
    return b"<</Length %d%b>>\nstream\n" % (len(data), more) + data + b"\nendstream"


def deflated(data: bytes, more: bytes = b"") -> bytes:
    """A compressed stream object."""
    return stream(zlib.compress(data), b"/Filter/FlateDecode" + more)


def one_page(
    content: bytes, resources: bytes = b"", *others: bytes, box: bytes = b"0 0 612 792"
) -> bytes:
    """A file of one page; ``others`` are its objects from number 5 on."""
    return raw_pdf([
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[%b]/Contents 4 0 R/Resources<<%b>>>>"
        % (box, resources),
        content,
        *others,
    ])  # fmt: skip


def bomb(megabytes: int) -> bytes:
    """So many megabytes of spaces, compressed; its check sum is missing."""
    packer = zlib.compressobj(9)
    head = packer.compress(MEGABYTE) + packer.flush(zlib.Z_FULL_FLUSH)
    piece = packer.compress(MEGABYTE) + packer.flush(zlib.Z_FULL_FLUSH)
    return head + piece * (megabytes - 1)


def form(content: bytes, resources: bytes) -> bytes:
    """A form XObject."""
    head = b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<<%b>>" % resources
    return stream(content, head)


def _flate_bomb() -> bytes:
    return one_page(stream(bomb(1024), b"/Filter/FlateDecode"))


def _double_flate() -> bytes:
    return one_page(stream(zlib.compress(bomb(1024)), b"/Filter[/FlateDecode/FlateDecode]"))


def _form_of_itself() -> bytes:
    uses = b"/XObject<</A 5 0 R>>"
    return one_page(stream(b"/A Do"), uses, form(b"/A Do /A Do", uses))


def _forms_of_each_other() -> bytes:
    uses = b"/XObject<</A 5 0 R/B 6 0 R>>"
    return one_page(stream(b"/A Do"), uses, form(b"/B Do /B Do", uses), form(b"/A Do /A Do", uses))


def _exponential_forms() -> bytes:
    forms = [
        form(b"/N Do /N Do", b"/XObject<</N %d 0 R>>" % (number + 1)) for number in range(5, 30)
    ]
    return one_page(stream(b"/N Do"), b"/XObject<</N 5 0 R>>", *forms, form(b"0 0 9 9 re f", b""))


def _paths(count: int) -> bytes:
    some = b"".join(b"%d 0 m %d 792 l S\n" % (n % 612, n * 7 % 612) for n in range(1000))
    return one_page(deflated(some * (count // 1000)))


def _tiny_pattern() -> bytes:
    pattern = stream(
        b"1 0 0 rg 0 0 5 5 re f 0 0 m 9 9 l S",
        b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 10 10]/XStep .01"
        b"/YStep .01/Resources<<>>",
    )
    return one_page(
        stream(b"/Pattern cs /P scn 0 0 612 792 re f"), b"/Pattern<</P 5 0 R>>", pattern
    )


def _huge_page() -> bytes:
    return one_page(stream(b"0 0 9 9 re f"), box=b"0 0 14400000 14400000")


def _page_tree_loop() -> bytes:
    return raw_pdf([
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R 4 0 R]/Count 100000>>",
        b"<</Type/Pages/Parent 2 0 R/Kids[2 0 R 4 0 R]/Count 50000>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>",
    ])  # fmt: skip


def _outline_loop() -> bytes:
    return raw_pdf([
        b"<</Type/Catalog/Pages 2 0 R/Outlines 4 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>",
        b"<</First 5 0 R/Last 6 0 R/Count 2>>",
        b"<</Title(A)/Parent 4 0 R/Next 6 0 R/First 6 0 R/Last 6 0 R>>",
        b"<</Title(B)/Parent 4 0 R/Next 5 0 R/First 5 0 R/Last 5 0 R>>",
    ])  # fmt: skip


def _action(action: bytes) -> bytes:
    return raw_pdf([
        b"<</Type/Catalog/Pages 2 0 R/OpenAction 4 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/AA<</O 4 0 R>>>>",
        action,
    ])  # fmt: skip


def _xref_loop() -> bytes:
    whole = one_page(stream(b"0 0 9 9 re f"))
    start = whole.index(b"xref\n0 ")
    return whole.replace(b"/Root 1 0 R>>", b"/Root 1 0 R/Prev %d>>" % start)


def _object_stream_loop() -> bytes:
    packed = deflated(b"5 0 <</Type/Page>>", b"/Type/ObjStm/N 1/First 4/Extends 5 0 R")
    return one_page(stream(b""), b"", packed)


def _huge_image() -> bytes:
    image = deflated(
        b"\0" * 1000,
        b"/Type/XObject/Subtype/Image/Width 200000/Height 200000/BitsPerComponent 8"
        b"/ColorSpace/DeviceRGB",
    )
    return one_page(stream(b"612 0 0 792 0 0 cm /I Do"), b"/XObject<</I 5 0 R>>", image)


def _deep_array() -> bytes:
    return one_page(stream(b""), b"/A " + b"[" * 500_000 + b"]" * 500_000)


def _deep_states() -> bytes:
    return one_page(deflated(b"q 1 0 0 1 0 0 cm " * 1_000_000))


def _glyph_of_itself() -> bytes:
    font = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 65"
        b"/LastChar 65/Widths[9]/Encoding<</Differences[65/a]>>/CharProcs<</a 6 0 R>>"
        b"/Resources<</Font<</F 5 0 R>>>>>>"
    )
    glyph = stream(b"9 0 d0 BT /F 9 Tf (AAAA) Tj ET")
    return one_page(stream(b"BT /F 9 Tf (AAAA) Tj ET"), b"/Font<</F 5 0 R>>", font, glyph)


def _mask_of_itself() -> bytes:
    state = b"<</Type/ExtGState/SMask<</S/Luminosity/G 6 0 R>>>>"
    group = form(b"/M gs 0 0 612 792 re f", b"/ExtGState<</M 5 0 R>>")
    group = group.replace(b"/Type/XObject", b"/Type/XObject/Group<</S/Transparency/CS/DeviceGray>>")
    return one_page(stream(b"/M gs 0 0 612 792 re f"), b"/ExtGState<</M 5 0 R>>", state, group)


def _endless_shading() -> bytes:
    program = b"{" + b"sin cos 360 mul " * 20_000 + b"dup dup}"
    calculated = stream(program, b"/FunctionType 4/Domain[0 1 0 1]/Range[0 1 0 1 0 1]")
    shading = b"<</ShadingType 1/ColorSpace/DeviceRGB/Domain[0 1 0 1]/Matrix[612 0 0 792 0 0]"
    return one_page(
        stream(b"/S sh"), b"/Shading<</S 5 0 R>>", shading + b"/Function 6 0 R>>", calculated
    )


def _countless_pages() -> bytes:
    return raw_pdf([
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 2147483647>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>",
    ])  # fmt: skip


def _names_loop() -> bytes:
    return raw_pdf([
        b"<</Type/Catalog/Pages 2 0 R/Names<</Dests 4 0 R>>/OpenAction(nowhere)>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Annots[<</Type/Annot/Subtype/Link"
        b"/Rect[0 0 99 99]/Dest(nowhere)>>]>>",
        b"<</Kids[5 0 R 4 0 R]/Limits[(a)(z)]>>",
        b"<</Kids[4 0 R 5 0 R]/Limits[(a)(z)]>>",
    ])  # fmt: skip


HOSTILE: dict[str, Callable[[], bytes]] = {
    "a stream that unpacks to a gigabyte": _flate_bomb,
    "a stream packed twice": _double_flate,
    "a form that paints itself": _form_of_itself,
    "forms that paint each other": _forms_of_each_other,
    "forms within forms, 2^25 in all": _exponential_forms,
    "700,000 paths": lambda: _paths(700_000),
    "2,000,000 paths": lambda: _paths(2_000_000),
    "a tiny pattern": _tiny_pattern,
    "a page of five kilometres": _huge_page,
    "a loop in the page tree": _page_tree_loop,
    "a loop in the outline": _outline_loop,
    "an action that starts a program": lambda: _action(b"<</S/Launch/F(/bin/touch)>>"),
    "an action in JavaScript": lambda: _action(b"<</S/JavaScript/JS(while (true) {})>>"),
    "a loop of cross-reference tables": _xref_loop,
    "an object stream that goes on in itself": _object_stream_loop,
    "an image of 200,000 by 200,000": _huge_image,
    "half a million nested arrays": _deep_array,
    "a million saved states": _deep_states,
    "a glyph that writes itself": _glyph_of_itself,
    "a mask that masks itself": _mask_of_itself,
    "a shading that computes for long": _endless_shading,
    "two thousand million pages": _countless_pages,
    "a loop in the tree of names": _names_loop,
}
"""Builders of files, by what is wrong with them."""


def flipped(whole: bytes, count: int, seed: int = 7) -> Iterator[bytes]:
    """Copies of a file with up to twenty bytes turned into others."""
    chance = random.Random(seed)
    for _ in range(count):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 20)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        yield bytes(data)


def truncated(whole: bytes, count: int, seed: int = 7) -> Iterator[bytes]:
    """Beginnings of a file."""
    chance = random.Random(seed)
    return (whole[: chance.randrange(1, len(whole))] for _ in range(count))
