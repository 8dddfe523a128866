// A static library needs one object of its own; the data is added by qt_add_resources.
