//! Folders, files and the room on the disk.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use indicatif::HumanBytes;

use super::Finding;
use crate::settings::{Settings, Shown};

/// With less room than this an operator should act soon, …
const LITTLE: u64 = 1024 * 1024 * 1024;
/// … and with less than this, now.
const NONE: u64 = 100 * 1024 * 1024;

pub(super) fn look(settings: &Settings, shown: &[Shown]) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(file) = settings.sqlite_file() {
        let folder = folder_of(file);
        findings.push(writable(&folder));
        findings.extend(room(&folder));
        findings.extend(kept_private("database file", file));
    }
    for secret in shown.iter().filter(|shown| shown.is_secret && shown.value.is_some()) {
        let file = Path::new(&secret.origin);
        if file.is_file() {
            findings.extend(kept_private("secrets", file));
        }
    }
    if let Some(file) = settings.secret_place() {
        findings.extend(kept_private("secrets", &file));
    }
    findings
}

fn folder_of(file: &Path) -> PathBuf {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// A folder can be written when a file can be made in it; permissions alone don't tell of a disk that is mounted to be
/// read.
fn writable(folder: &Path) -> Finding {
    const SUBJECT: &str = "folder";
    if !folder.exists() {
        return Finding::warning(SUBJECT, format!("{} is not there yet; the first start makes it.", folder.display()));
    }
    let probe = folder.join(format!(".afterword-check-{}", std::process::id()));
    match File::create_new(&probe).and_then(|_| fs::remove_file(&probe)) {
        Ok(()) => Finding::ok(SUBJECT, format!("{} can be written.", folder.display())),
        Err(error) => Finding::error(
            SUBJECT,
            format!("{} cannot be written: {error}. Give it to the user that runs Afterword.", folder.display()),
        ),
    }
}

fn room(folder: &Path) -> Option<Finding> {
    const SUBJECT: &str = "disk";
    let disk = rustix::fs::statvfs(folder).ok()?;
    let (free, all) = (disk.f_bavail * disk.f_frsize, disk.f_blocks * disk.f_frsize);
    let has = format!("{} has {} of {} free", folder.display(), HumanBytes(free), HumanBytes(all));
    Some(match free {
        ..NONE => Finding::error(SUBJECT, format!("{has}. Answers are soon refused: make room now.")),
        NONE..LITTLE => Finding::warning(SUBJECT, format!("{has}. Make room before it is full.")),
        _ => Finding::ok(SUBJECT, format!("{has}.")),
    })
}

#[cfg(unix)]
fn kept_private(subject: &'static str, file: &Path) -> Option<Finding> {
    use std::os::unix::fs::PermissionsExt;
    // What is not there has nothing to hide; that it is missing shows where it is used.
    let mode = fs::metadata(file).ok()?.permissions().mode();
    Some(if mode & 0o007 == 0 {
        Finding::ok(subject, format!("{} is closed to other users.", file.display()))
    } else {
        Finding::warning(
            subject,
            format!("{} is open to every user of this machine. Close it: chmod o= {}", file.display(), file.display()),
        )
    })
}

#[cfg(not(unix))]
fn kept_private(_subject: &'static str, _file: &Path) -> Option<Finding> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Level;

    #[test]
    #[cfg(unix)]
    fn a_file_that_all_may_read_is_told() {
        use std::os::unix::fs::PermissionsExt;
        let file = tempfile::NamedTempFile::new().unwrap();
        let level = |mode| {
            fs::set_permissions(file.path(), fs::Permissions::from_mode(mode)).unwrap();
            kept_private("secrets", file.path()).unwrap().level
        };
        assert_eq!(level(0o600), Level::Ok);
        assert_eq!(level(0o640), Level::Ok);
        assert_eq!(level(0o644), Level::Warning);
    }

    #[test]
    fn a_folder_is_left_as_it_was_found() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(writable(folder.path()).level, Level::Ok);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        assert_eq!(writable(Path::new("/proc/self")).level, Level::Error);
        assert!(room(folder.path()).is_some());
    }
}
