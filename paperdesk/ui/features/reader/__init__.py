"""The reader: the pages of a paper's PDF, in the tab 'Paper' and in all of the window.

``page_layout`` says where pages lie, ``page_painter`` paints them from tiles, ``page_canvas``
scrolls and zooms them, ``page_view`` hears mouse and keys. What lies upon the pages are overlays.

May import kit, services and state of the window.
"""
