//! Random work on the desktop for a long time, over links good and bad: whenever it pauses, the client must come to
//! show exactly what the served display shows.

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};

use crate::{
    canvas::{Canvas, HEIGHT, SCREEN, WIDTH},
    framebuffer::Framebuffer,
    link::{LINKS, Link},
    photo::Photos,
    picture::{Picture, Rect},
    seed::Seed,
    session::Session,
    subject::{Place, all},
    text::{LINE_HEIGHT, Writer},
    time::milliseconds,
    video::Film,
};

/// How long to soak, and what.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Folder of carrel-agent and carrel-client.
    #[arg(long)]
    programs: PathBuf,
    /// Folder for logs, and for both pictures when they differ.
    #[arg(long)]
    results: PathBuf,
    /// How many seconds, over all links together.
    #[arg(long, default_value_t = 600)]
    seconds: u64,
    /// Decides what is drawn.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Who: carrel, carrel-browser or carrel-websocket.
    #[arg(long, default_value = "carrel")]
    subject: String,
}

/// Drawing between two checks.
const WORK_MS: usize = 900;
/// By then the client shows everything, whatever was drawn: a whole screen of photographs at 20 Mbit/s takes two seconds.
const EXACT_MAX: Duration = Duration::from_secs(20);
/// How often the cable is pulled out for a moment, one in so many checks, and for how long.
const CUT_EVERY: usize = 12;
const CUT: Duration = Duration::from_millis(1500);

/// What happened.
#[derive(Default)]
struct Counts {
    steps: u64,
    checks: u64,
    cuts: u64,
    settled_ms: Vec<f64>,
}

/// Soaks, and fails at the first picture that does not become right.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    fs::create_dir_all(&arguments.results)?;
    let folder = tempfile::tempdir()?;
    let place = Place {
        programs: arguments.programs.clone(),
        folder: folder.path().to_owned(),
        log: arguments.results.join("soak.log"),
    };
    fs::write(&place.log, "")?;
    let material = (Photos::load(), Writer::open()?);
    let links = [LINKS[0], LINKS[2]];
    let share = Duration::from_secs(arguments.seconds) / u32::try_from(links.len())?;
    for (number, link) in links.into_iter().enumerate() {
        let mut seed = Seed::new(arguments.seed * 2 + number as u64);
        let counts = soak(arguments, &place, &material, link, share, &mut seed)
            .with_context(|| format!("over {}; see {}", link.name, place.log.display()))?;
        println!("{}: {}", link.name, counts.text());
    }
    Ok(())
}

impl Counts {
    fn text(mut self) -> String {
        self.settled_ms.sort_by(f64::total_cmp);
        let middle = self
            .settled_ms
            .get(self.settled_ms.len() / 2)
            .copied()
            .unwrap_or(0.0);
        let longest = self.settled_ms.last().copied().unwrap_or(0.0);
        format!(
            "{} steps drawn, {} times quiet and exact (after {middle:.0} ms, at most {longest:.0} ms), {} times cut off",
            self.steps, self.checks, self.cuts
        )
    }
}

fn soak(
    arguments: &Arguments,
    place: &Place,
    material: &(Photos, Writer),
    link: Link,
    length: Duration,
    seed: &mut Seed,
) -> Result<Counts> {
    let subjects = all();
    let subject = subjects
        .iter()
        .find(|subject| subject.name() == arguments.subject)
        .with_context(|| format!("there is no {}", arguments.subject))?;
    let missing = subject.missing(place);
    ensure!(missing.is_empty(), "there is no {}", missing.join(", "));
    let mut session = Session::start(&**subject, link, place)?;
    let served = session.served.display.framebuffer()?;
    let mut counts = Counts::default();
    let begin = Instant::now();
    while begin.elapsed() < length {
        let cut = link.loss > 0.0 && seed.below(CUT_EVERY) == 0;
        session.relay.cut(cut);
        counts.cuts += u64::from(cut);
        let pause = Instant::now();
        while milliseconds(pause.elapsed()) < WORK_MS as f64 {
            counts.steps += work(&mut session.canvas, material, seed)?;
        }
        if cut {
            std::thread::sleep(CUT);
            session.relay.cut(false);
        }
        let settled = wait_exact(&session, &served).inspect_err(|_| {
            // Told beside the error, which matters more.
            let _ = keep(&session, &served, &arguments.results);
        })?;
        counts.settled_ms.push(settled);
        counts.checks += 1;
        ensure!(!session.client.program.ended(), "the client has ended");
    }
    Ok(counts)
}

/// Waits until both screens are equal; gives how many milliseconds it took.
fn wait_exact(session: &Session, served: &Framebuffer) -> Result<f64> {
    let begin = Instant::now();
    let wanted = served.read(SCREEN);
    while !session.view.shows(SCREEN, &wanted) {
        ensure!(
            begin.elapsed() < EXACT_MAX,
            "the client does not show what it should, {} s after the last drawing",
            EXACT_MAX.as_secs()
        );
        std::thread::sleep(Duration::from_millis(5));
    }
    Ok(milliseconds(begin.elapsed()))
}

/// Keeps both pictures.
fn keep(session: &Session, served: &Framebuffer, folder: &Path) -> Result<()> {
    let (wanted, shown) = (served.read(SCREEN), session.view.read(SCREEN));
    for (name, picture) in [("served", &wanted), ("shown", &shown)] {
        let mut bytes = format!("P6 {WIDTH} {HEIGHT} 255\n").into_bytes();
        bytes.extend(
            picture
                .pixels
                .iter()
                .flat_map(|pixel| pixel.to_be_bytes().into_iter().skip(1)),
        );
        fs::write(folder.join(format!("soak-{name}.ppm")), bytes)?;
    }
    let wrong = |row: &usize| wanted.row(0, *row, WIDTH) != shown.row(0, *row, WIDTH);
    let rows: Vec<usize> = (0..HEIGHT).filter(wrong).collect();
    println!(
        "{} rows differ, from {:?} to {:?}; both pictures are in {}",
        rows.len(),
        rows.first(),
        rows.last(),
        folder.display()
    );
    Ok(())
}

/// Something random; gives how many times it drew.
fn work(canvas: &mut Canvas, material: &(Photos, Writer), seed: &mut Seed) -> Result<u64> {
    let (photos, writer) = material;
    match seed.below(8) {
        0 => fill(canvas, seed),
        1 => text(canvas, writer, seed),
        2 => photograph(canvas, photos, seed),
        3 => scroll(canvas, seed),
        4 => shift(canvas, seed),
        5 => film(canvas, photos, seed),
        6 => letters(canvas, writer, seed),
        _ => {
            std::thread::sleep(Duration::from_millis(seed.below(60) as u64));
            Ok(0)
        }
    }
}

/// An area of at least one pixel, anywhere.
fn area(seed: &mut Seed, width_max: usize, height_max: usize) -> Rect {
    let (width, height) = (1 + seed.below(width_max), 1 + seed.below(height_max));
    Rect::new(
        seed.below(WIDTH - width + 1),
        seed.below(HEIGHT - height + 1),
        width,
        height,
    )
}

fn fill(canvas: &mut Canvas, seed: &mut Seed) -> Result<u64> {
    let count = 1 + seed.below(20) as u64;
    for _ in 0..count {
        let colour = (seed.bits() & 0x00ff_ffff) as u32;
        canvas.fill(area(seed, 400, 300), colour)?;
    }
    Ok(count)
}

fn text(canvas: &mut Canvas, writer: &Writer, seed: &mut Seed) -> Result<u64> {
    let place = area(seed, 1000, 500);
    let lines = place.height.div_ceil(LINE_HEIGHT);
    let page = writer.page(place.width.max(200), lines, seed);
    let page = page.crop(Rect::new(0, 0, place.width, place.height));
    canvas.draw(&page, place.x, place.y)?;
    Ok(1)
}

fn letters(canvas: &mut Canvas, writer: &Writer, seed: &mut Seed) -> Result<u64> {
    let place = area(seed, 1, 1);
    for letter in 0..12 {
        let cell = writer.cell(char::from(b'a' + seed.below(26) as u8), 0x0020_2020);
        let x = (place.x + letter * cell.width).min(WIDTH - cell.width);
        canvas.draw(&cell, x, place.y.min(HEIGHT - cell.height()))?;
        std::thread::sleep(Duration::from_millis(seed.below(12) as u64));
    }
    Ok(12)
}

fn photograph(canvas: &mut Canvas, photos: &Photos, seed: &mut Seed) -> Result<u64> {
    let place = area(seed, 700, 500);
    let photo = photos.crop(seed.below(8), place.width, place.height, seed);
    canvas.draw(&photo, place.x, place.y)?;
    Ok(1)
}

/// Moves what is there, up or down, to the left or to the right, a few times.
fn scroll(canvas: &mut Canvas, seed: &mut Seed) -> Result<u64> {
    let place = area(seed, 900, 700);
    let (by_x, by_y) = if seed.below(3) == 0 {
        (1 + seed.below(40), 0)
    } else {
        (0, 1 + seed.below(60))
    };
    let (by_x, by_y) = (by_x.min(place.width), by_y.min(place.height));
    for _ in 0..8 {
        let mut fresh = Picture::new(
            place.width,
            place.height,
            (seed.bits() & 0x00ff_ffff) as u32,
        );
        let kept = Rect::new(
            place.x + by_x,
            place.y + by_y,
            place.width - by_x,
            place.height - by_y,
        );
        if kept.width > 0 && kept.height > 0 {
            fresh.put(&canvas.model.crop(kept), 0, 0);
        }
        canvas.draw(&fresh, place.x, place.y)?;
        std::thread::sleep(Duration::from_millis(16));
    }
    Ok(8)
}

/// Copies an area elsewhere, as a window that is dragged.
fn shift(canvas: &mut Canvas, seed: &mut Seed) -> Result<u64> {
    let from = area(seed, 640, 400);
    let copy = canvas.model.crop(from);
    for _ in 0..6 {
        let x = (from.x + seed.below(80)).min(WIDTH - from.width);
        let y = (from.y + seed.below(60)).min(HEIGHT - from.height);
        canvas.draw(&copy, x, y)?;
        std::thread::sleep(Duration::from_millis(16));
    }
    Ok(6)
}

fn film(canvas: &mut Canvas, photos: &Photos, seed: &mut Seed) -> Result<u64> {
    let (x, y) = (seed.below(WIDTH - 480), seed.below(HEIGHT - 270));
    let mut film = Film::new(photos, 480, 270, 20, seed.bits());
    let begin = Instant::now();
    let frames = 30 + seed.below(20);
    for number in 0..frames {
        let frame = film.frame(number, number as u32);
        canvas.draw(&frame, x, y)?;
        crate::time::sleep_until(begin + Duration::from_millis(33 * (number as u64 + 1)));
    }
    Ok(frames as u64)
}
