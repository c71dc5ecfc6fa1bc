//! The edges of Afterword: HTTP and the command line, over `service` and `app`.

pub mod cli;
pub mod http;
pub mod listen;
pub mod schema;
pub mod settings;
