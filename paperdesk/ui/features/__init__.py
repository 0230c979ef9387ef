"""The features of the window, one folder each: views that are told values and emit requests.

Why by feature: who looks for what the tags look like finds it in one place. No
feature knows another.

May import Qt, model, text, kit, i18n, texts, services that are no lanes, and state.
"""
