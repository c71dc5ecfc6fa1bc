//! Writes the JavaScript between the browser and the WebAssembly: `glue IN.wasm OUT_DIR NAME`.
//!
//! The same library stands behind the `wasm-bindgen` command. Calling it from here builds 40 crates instead of 250, pins
//! its version beside that of `wasm-bindgen` in the workspace, and asks nobody to install anything.

use std::{env, process::ExitCode};

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [input, out_dir, name] = arguments.as_slice() else {
        eprintln!("usage: glue IN.wasm OUT_DIR NAME");
        return ExitCode::from(2);
    };
    let written = Bindgen::new()
        .input_path(input)
        .out_name(name)
        .typescript(false)
        .remove_producers_section(true)
        .web(true)
        .and_then(|bindgen| bindgen.generate(out_dir));
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("glue: {input}: {error:#}");
            ExitCode::FAILURE
        }
    }
}
