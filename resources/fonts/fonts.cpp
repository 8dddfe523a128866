// The library holds nothing but the compiled-in font files; a static library needs one object of its own.
