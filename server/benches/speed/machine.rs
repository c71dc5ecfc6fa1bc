//! What it ran on, and how big the parts are that travel.

use std::{fs, path::Path};

use crate::table::{Table, thousands};

/// A line of progress.
pub(crate) fn say(what: &str) {
    eprintln!("== {what}");
}

/// The machine, in one line.
pub(crate) fn facts() -> String {
    let cpu = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or_default();
    let memory = fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let total: u64 = memory
        .lines()
        .find_map(|line| line.strip_prefix("MemTotal:"))
        .and_then(|line| line.trim().trim_end_matches(" kB").parse().ok())
        .unwrap_or_default();
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    format!(
        "Machine: {} threads of {}, {} GB of memory; load at the end {}. Client, server and database share it.",
        std::thread::available_parallelism().map_or(0, usize::from),
        model.trim_start_matches(['\t', ' ', ':']).trim(),
        total / 1024 / 1024,
        load.split(' ').next().unwrap_or_default(),
    )
}

/// Bytes of the programs that browsers load: on staff's pages, and beside customers' forms.
pub(crate) fn assets(table: &mut Table) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/site/assets");
    let Ok(files) = fs::read_dir(folder) else { return };
    for file in files.flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        let size = file.metadata().map_or(0, |metadata| metadata.len());
        let whose = if name.starts_with("companion") { "customers'" } else { "staff's" };
        let part = if name.contains(".wasm") { "WebAssembly" } else { "glue" };
        if name.ends_with(".wasm") {
            table.set(&format!("{whose} {part}, raw"), format!("{} bytes", thousands(size)));
        } else if name.ends_with(".wasm.br") || name.ends_with(".js.br") && !name.contains("start") {
            table.set(&format!("{whose} {part}, brotli"), format!("{} bytes", thousands(size)));
        }
    }
}
