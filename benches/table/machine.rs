//! What the machine tells: memory and processor time of a process, cores to run on, what it is.

use std::{
    ffi::OsStr,
    fs,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use super::report::Fallible;

/// The core that servers run on.
pub const SERVERS: &str = "0";
/// The core that the load comes from.
pub const LOAD: &str = "1";
/// How long a process may take to end when it is asked to.
const PARTING: Duration = Duration::from_secs(15);

/// Whether a program can be started.
pub fn has(program: &str) -> bool {
    Command::new(program)
        .arg("--version")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok()
}

/// Whether processes can be bound to cores, and there are two.
pub fn can_pin() -> bool {
    has("taskset") && fs::metadata("/sys/devices/system/cpu/cpu1").is_ok()
}

/// A command that runs on `cores` where that can be arranged.
pub fn on(cores: &str, program: impl AsRef<OsStr>) -> Command {
    if !can_pin() {
        return Command::new(program);
    }
    let mut command = Command::new("taskset");
    command.args(["-c", cores]).arg(program);
    command
}

/// Binds this process, and what it starts from now on, to the core of the load.
pub fn pin_this() {
    if can_pin() {
        let pid = std::process::id().to_string();
        let _ = Command::new("taskset").args(["-cp", LOAD, &pid]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    }
}

/// Asks a process of ours to end, and ends it when it does not.
pub fn part_with(child: &mut Child) {
    let asked = Command::new("kill").args(["-TERM", &child.id().to_string()]).stderr(Stdio::null()).status();
    let until = Instant::now() + PARTING;
    while asked.as_ref().is_ok_and(std::process::ExitStatus::success) && Instant::now() < until {
        if !matches!(child.try_wait(), Ok(None)) {
            return;
        }
        thread::sleep(Duration::from_millis(5));
    }
    let _ = child.kill();
    let _ = child.wait();
}

/// Memory of a process, in MiB.
#[derive(Clone, Copy, Debug)]
pub struct Memory {
    /// Resident now.
    pub resident: f64,
    /// The part of it that no file stands behind.
    pub anonymous: f64,
    /// The most that was resident since the start or the last [`reset_peak`].
    pub peak: f64,
}

/// What a process holds in memory.
///
/// # Errors
/// When it is gone, or this is no Linux.
pub fn memory(pid: u32) -> Fallible<Memory> {
    let status = fs::read_to_string(format!("/proc/{pid}/status"))?;
    let mebibytes = |name: &str| -> Fallible<f64> {
        let line =
            status.lines().find_map(|line| line.strip_prefix(name)).ok_or_else(|| format!("/proc tells no {name}"))?;
        let kibibytes: u32 = line.trim_end_matches("kB").trim().parse()?;
        Ok(f64::from(kibibytes) / 1_024.0)
    };
    Ok(Memory { resident: mebibytes("VmRSS:")?, anonymous: mebibytes("RssAnon:")?, peak: mebibytes("VmHWM:")? })
}

/// Begins to count a process's peak anew (proc(5), `clear_refs`).
///
/// # Errors
/// When the process is not ours.
pub fn reset_peak(pid: u32) -> Fallible<()> {
    Ok(fs::write(format!("/proc/{pid}/clear_refs"), "5")?)
}

/// The processor time that a process has used, all its threads together.
///
/// # Errors
/// When it is gone, or the kernel keeps no such account.
pub fn processor_time(pid: u32) -> Fallible<Duration> {
    let mut nanos = 0_u64;
    for task in fs::read_dir(format!("/proc/{pid}/task"))? {
        // A thread may end between being listed and being read.
        let Ok(text) = fs::read_to_string(task?.path().join("schedstat")) else {
            continue;
        };
        let first = text.split_whitespace().next().unwrap_or_default();
        nanos += first.parse::<u64>()?;
    }
    Ok(Duration::from_nanos(nanos))
}

/// One line that says where the figures come from.
pub fn description() -> String {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let of = |text: &str, name: &str| {
        let line = text.lines().find(|line| line.starts_with(name)).unwrap_or_default();
        line.split_once(':').map_or_else(|| "?".to_owned(), |(_, value)| value.trim().to_owned())
    };
    let processors = read("/proc/cpuinfo");
    let processor = of(&processors, "model name");
    // This process is bound to one core: what it may use is not what there is.
    let cores = processors.lines().filter(|line| line.starts_with("processor")).count();
    let memory = of(&read("/proc/meminfo"), "MemTotal");
    let kernel = read("/proc/sys/kernel/osrelease");
    format!("{processor}, {cores} cores, {memory} of memory, Linux {}", kernel.trim())
}
