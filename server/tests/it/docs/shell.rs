//! A folder in which the commands of one page run, and the servers that they start.

use std::{
    env,
    fs::{self, File},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use tempfile::TempDir;

/// The most that one command may take; all of them are quick.
const LIMIT: Duration = Duration::from_secs(60);
/// Where the pages let Afterword listen.
const SHOWN: &str = "127.0.0.1:3000";

/// What a command printed and how it ended.
pub struct Ended {
    pub out: String,
    pub err: String,
    pub well: bool,
}

/// The shell of a page.
pub struct Shell {
    folder: TempDir,
    /// Where Afterword listens.
    address: String,
    /// None: the embedded database in the folder.
    database: Option<String>,
    servers: Vec<Child>,
    /// How many were started; each has files of its own for what it prints.
    started: usize,
}

impl Shell {
    /// A shell in an empty folder.
    pub fn open(database: Option<String>) -> Self {
        let address = TcpListener::bind("127.0.0.1:0").and_then(|taken| taken.local_addr()).unwrap().to_string();
        Self { folder: tempfile::tempdir().unwrap(), address, database, servers: Vec::new(), started: 0 }
    }

    /// The text with the address at which Afterword really listens.
    pub fn placed(&self, text: &str) -> String {
        text.replace(SHOWN, &self.address)
    }

    /// Writes a file for the commands.
    pub fn write(&self, name: &str, text: &str) {
        let path = self.folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, self.placed(text)).unwrap();
    }

    /// Runs a script; variables that it sets are there for the next.
    pub fn run(&mut self, script: &str) -> Result<Ended, String> {
        let script = format!(
            "test -f .state && . ./.state\nset -aeuo pipefail\ntrap 'export -p > .state' EXIT\n{}",
            self.placed(script)
        );
        let mut child = self.spawn(Command::new("bash").args(["--norc", "-c", &script]))?;
        let begun = Instant::now();
        let status = loop {
            match child.try_wait().map_err(|error| error.to_string())? {
                Some(status) => break status,
                None if begun.elapsed() > LIMIT => {
                    child.kill().ok();
                    child.wait().ok();
                    return Err(format!("it did not end within {} seconds", LIMIT.as_secs()));
                }
                None => sleep(Duration::from_millis(5)),
            }
        };
        Ok(self.ended(status.success()))
    }

    /// Starts a server and waits until it listens.
    pub fn serve(&mut self, command: &str) -> Result<Ended, String> {
        // `exec`, so that what is ended later is the server and not the shell before it.
        let mut child = self.spawn(Command::new("bash").args(["--norc", "-c", &format!("exec {command}")]))?;
        let begun = Instant::now();
        while !self.read("out").contains("Afterword is at") {
            if child.try_wait().map_err(|error| error.to_string())?.is_some() || begun.elapsed() > LIMIT {
                child.kill().ok();
                child.wait().ok();
                return Err(format!("it does not listen: {}", self.read("err")));
            }
            sleep(Duration::from_millis(20));
        }
        self.servers.push(child);
        Ok(self.ended(true))
    }

    fn spawn(&mut self, command: &mut Command) -> Result<Child, String> {
        let binary = Path::new(env!("CARGO_BIN_EXE_afterword")).parent().unwrap();
        let path = format!("{}:{}", binary.display(), env::var("PATH").unwrap_or_default());
        self.started += 1;
        let file = |kind: &str| File::create(self.printed(kind)).map_err(|error| error.to_string());
        for (name, _) in env::vars().filter(|(name, _)| name.starts_with("AFTERWORD_")) {
            command.env_remove(name);
        }
        if let Some(database) = &self.database {
            command.env("AFTERWORD_DATABASE_URL", database);
        }
        command
            .current_dir(self.folder.path())
            .env("PATH", path)
            .env("AFTERWORD_ADDR", &self.address)
            .env("AFTERWORD_LOG", "warn")
            .stdin(Stdio::null())
            .stdout(file("out")?)
            .stderr(file("err")?)
            .spawn()
            .map_err(|error| format!("bash cannot be started: {error}"))
    }

    /// What the command started last printed, and how it ended.
    fn ended(&self, well: bool) -> Ended {
        Ended { out: self.read("out"), err: self.read("err"), well }
    }

    fn read(&self, kind: &str) -> String {
        String::from_utf8_lossy(&fs::read(self.printed(kind)).unwrap_or_default()).into_owned()
    }

    fn printed(&self, kind: &str) -> PathBuf {
        self.folder.path().join(format!(".{kind}-{}", self.started))
    }
}

impl Drop for Shell {
    fn drop(&mut self) {
        for server in &mut self.servers {
            server.kill().ok();
            server.wait().ok();
        }
    }
}
