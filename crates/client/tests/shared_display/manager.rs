//! A window manager as far as it matters here: it says that it is there, has Alt+Tab for itself and hands out the focus.

use std::time::{Duration, Instant};

use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    AtomEnum, ConnectionExt as _, GrabMode, GrabStatus, InputFocus, MapState, ModMask, PropMode,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use super::display::{Display, LIMIT};

/// X's code of the key.
const TAB: u8 = 23;

pub(crate) struct Manager {
    x: RustConnection,
    root: u32,
}

impl Manager {
    pub(crate) fn start(display: &Display) -> Self {
        let (x, _) = x11rb::connect(Some(&display.name)).unwrap();
        let root = x.setup().roots[0].root;
        let name = b"_NET_SUPPORTING_WM_CHECK";
        let name = x.intern_atom(false, name).unwrap().reply().unwrap().atom;
        x.change_property32(PropMode::REPLACE, root, name, AtomEnum::WINDOW, &[root])
            .unwrap()
            .check()
            .unwrap();
        let (alt, mode) = (ModMask::M1, GrabMode::ASYNC);
        x.grab_key(false, root, alt, TAB, mode, mode)
            .unwrap()
            .check()
            .unwrap();
        Self { x, root }
    }

    /// Gives the keyboard to the window of this size, once it is there.
    pub(crate) fn focus_the_only_window(&self, size: (u16, u16)) {
        let begin = Instant::now();
        let window = loop {
            let windows = self.x.query_tree(self.root).unwrap().reply().unwrap();
            let mut windows = windows.children.into_iter();
            if let Some(window) = windows.find(|window| self.is_shown(*window, size)) {
                break window;
            }
            assert!(begin.elapsed() < LIMIT, "there is no window");
            std::thread::sleep(Duration::from_millis(20));
        };
        self.focus(window);
    }

    fn is_shown(&self, window: u32, size: (u16, u16)) -> bool {
        // It may go while it is looked at.
        let seen = self.x.get_window_attributes(window).unwrap().reply();
        let place = self.x.get_geometry(window).unwrap().reply();
        seen.is_ok_and(|seen| seen.map_state == MapState::VIEWABLE)
            && place.is_ok_and(|place| (place.width, place.height) == size)
    }

    pub(crate) fn unfocus(&self) {
        self.focus(self.root);
    }

    fn focus(&self, window: u32) {
        self.x
            .set_input_focus(InputFocus::POINTER_ROOT, window, x11rb::CURRENT_TIME)
            .unwrap()
            .check()
            .unwrap();
    }

    /// Whether the keyboard is nobody's; it stays so.
    pub(crate) fn can_have_the_keyboard(&self) -> bool {
        let (time, mode) = (x11rb::CURRENT_TIME, GrabMode::ASYNC);
        let asked = self.x.grab_keyboard(false, self.root, time, mode, mode);
        let status = asked.unwrap().reply().unwrap().status;
        self.x.ungrab_keyboard(time).unwrap().check().unwrap();
        assert!(matches!(
            status,
            GrabStatus::SUCCESS | GrabStatus::ALREADY_GRABBED
        ));
        status == GrabStatus::SUCCESS
    }

    /// Alt+Tab came here, and nothing else.
    pub(crate) fn got_alt_tab(&self, what: &str) {
        let begin = Instant::now();
        loop {
            match self.x.poll_for_event().unwrap() {
                Some(Event::KeyPress(key)) => {
                    assert_eq!(key.detail, TAB, "{what}");
                    break;
                }
                Some(_) => {}
                None => std::thread::sleep(Duration::from_millis(20)),
            }
            assert!(begin.elapsed() < LIMIT, "not in time: {what}");
        }
        self.x.get_input_focus().unwrap().reply().unwrap();
        self.got_no_press();
    }

    /// No key came here.
    pub(crate) fn got_nothing(&self) {
        self.x.get_input_focus().unwrap().reply().unwrap();
        self.got_no_press();
    }

    fn got_no_press(&self) {
        while let Some(event) = self.x.poll_for_event().unwrap() {
            assert!(!matches!(event, Event::KeyPress(_)), "{event:?}");
        }
    }
}
