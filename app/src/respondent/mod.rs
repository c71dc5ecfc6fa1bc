//! What customers see: complete HTML documents without script, styles inline, nothing else to load.
