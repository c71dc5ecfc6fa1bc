//! The process itself: memory, open files, since when it runs. Under the names that all programs use for it.

use std::fs;

use prometheus_client::{
    metrics::gauge::Gauge,
    registry::{Registry, Unit},
};
use service::{Clock, clock::SystemClock};

/// Figures of the process.
pub(super) struct Process {
    memory: Gauge,
    open_files: Gauge,
}

impl Process {
    /// Registers them; the start is now.
    pub(super) fn new(registry: &mut Registry) -> Self {
        let process = Self { memory: Gauge::default(), open_files: Gauge::default() };
        let started: Gauge = Gauge::default();
        started.set(SystemClock.now().timestamp());
        registry.register_with_unit(
            "process_resident_memory",
            "Memory that the process holds",
            Unit::Bytes,
            process.memory.clone(),
        );
        registry.register(
            "process_open_fds",
            "Files and connections that the process holds open",
            process.open_files.clone(),
        );
        registry.register_with_unit(
            "process_start_time",
            "When the process began, in seconds since 1970",
            Unit::Seconds,
            started,
        );
        process
    }

    /// Looks at the process. Where there is no `/proc` the figures stay 0.
    pub(super) fn look(&self) {
        if let Some(bytes) = resident() {
            self.memory.set(bytes);
        }
        if let Ok(files) = fs::read_dir("/proc/self/fd") {
            self.open_files.set(i64::try_from(files.count()).unwrap_or(i64::MAX));
        }
    }
}

fn resident() -> Option<i64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: i64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(kilobytes * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(target_os = "linux")]
    fn this_process_holds_some_memory() {
        assert!(resident().unwrap() > 1_000_000);
    }
}
