//! Sizes of the screen: modes of our own, made when they are asked for.

use anyhow::{Context, Result};
use stream::Size;
use x11rb::protocol::randr::{ConnectionExt as _, ModeFlag, ModeInfo};
use x11rb::protocol::xproto::Window;
use x11rb::rust_connection::RustConnection;

/// Gives the screen of `root` a mode of this size, and takes away the one of ours that it had.
pub(super) fn switch(x: &RustConnection, root: Window, size: Size) -> Result<()> {
    let resources = x.randr_get_screen_resources(root)?.reply()?;
    let output = *resources
        .outputs
        .first()
        .context("the X server has no output")?;
    let crtc = *resources
        .crtcs
        .first()
        .context("the X server has no picture generator")?;
    let before = x
        .randr_get_crtc_info(crtc, resources.config_timestamp)?
        .reply()?;
    let name = format!("carrel-{}x{}", size.width, size.height);
    let mode = match existing(&resources.modes, &resources.names, name.as_bytes()) {
        Some(mode) => mode,
        None => {
            x.randr_create_mode(root, mode_info(size, name.len())?, name.as_bytes())?
                .reply()?
                .mode
        }
    };
    x.randr_add_output_mode(output, mode)?.check()?;
    let now = x11rb::CURRENT_TIME;
    let stamp = resources.config_timestamp;
    x.randr_set_crtc_config(crtc, now, stamp, 0, 0, 0, before.rotation, &[])?
        .reply()?;
    // 96 dots an inch, as desktops assume.
    let millimetres = |pixels: u16| u32::from(pixels) * 254 / 960;
    x.randr_set_screen_size(
        root,
        size.width,
        size.height,
        millimetres(size.width),
        millimetres(size.height),
    )?
    .check()?;
    x.randr_set_crtc_config(crtc, now, stamp, 0, 0, mode, before.rotation, &[output])?
        .reply()?;
    let ours = |id: u32| {
        resources
            .modes
            .iter()
            .any(|old| old.id == id && is_ours(&resources.modes, &resources.names, id))
    };
    if before.mode != mode && ours(before.mode) {
        x.randr_delete_output_mode(output, before.mode)?.check()?;
        x.randr_destroy_mode(before.mode)?.check()?;
    }
    Ok(())
}

/// Names of modes stand one after the other in one string.
fn names<'a>(modes: &'a [ModeInfo], names: &'a [u8]) -> impl Iterator<Item = (u32, &'a [u8])> {
    let mut rest = names;
    modes.iter().map(move |mode| {
        let (name, tail) = rest.split_at(usize::from(mode.name_len).min(rest.len()));
        rest = tail;
        (mode.id, name)
    })
}

fn existing(modes: &[ModeInfo], all: &[u8], wanted: &[u8]) -> Option<u32> {
    names(modes, all)
        .find(|(_, name)| *name == wanted)
        .map(|(id, _)| id)
}

fn is_ours(modes: &[ModeInfo], all: &[u8], wanted: u32) -> bool {
    names(modes, all).any(|(id, name)| id == wanted && name.starts_with(b"carrel-"))
}

/// A mode of 60 pictures a second.
fn mode_info(size: Size, name_length: usize) -> Result<ModeInfo> {
    Ok(ModeInfo {
        id: 0,
        width: size.width,
        height: size.height,
        dot_clock: u32::from(size.width) * u32::from(size.height) * 60,
        hsync_start: size.width,
        hsync_end: size.width,
        htotal: size.width,
        hskew: 0,
        vsync_start: size.height,
        vsync_end: size.height,
        vtotal: size.height,
        name_len: u16::try_from(name_length)?,
        mode_flags: ModeFlag::from(0_u32),
    })
}
