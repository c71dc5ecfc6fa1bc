//! Rebuilds the server when the embedded assets change: a macro reads them, so cargo would not notice a new file.

use std::{env, error::Error, fs, path::PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let site = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("../target/site");
    // A path that is absent would rebuild the server every time; an empty folder is a state like any other.
    fs::create_dir_all(&site)?;
    println!("cargo::rerun-if-changed={}", site.display());
    println!("cargo::rerun-if-changed=build.rs");
    Ok(())
}
