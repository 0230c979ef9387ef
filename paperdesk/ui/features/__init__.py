"""The features of the window, one folder each: view, controller, and actions with what they do.

A feature's package says in ``FEATURE`` what the shell's table needs: its name, the
import path of its controller, its slice of the table of actions. Views are told
values and emit requests; the feature's own controller alone touches them.

Why by feature: who looks for what the tags do finds it in one place, and a new
feature needs a folder and one line in ``shell.feature_table``. No feature knows
another: what they share goes through the services and the browsing state, and one
calls another by triggering its action.

May import Qt, model, text, kit, i18n, texts, state and services of the window;
views no lanes and no library, controllers library and tasks.
"""
