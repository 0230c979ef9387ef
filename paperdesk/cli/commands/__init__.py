"""The commands of the command line, by subject: each a function of a library and arguments.

Why apart from parsing and output: a command says what is done, and nothing of
how arguments are read (``command_table``, ``arguments``) or how results look
(``output``). ``dispatch`` imports a module here only when its command is called.

May import what the command line may: tasks, library, formats, text, model.
"""
