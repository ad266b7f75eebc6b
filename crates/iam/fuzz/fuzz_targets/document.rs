#![no_main]
//! The reader takes any text as any kind of policy; what it accepts is evaluated.

use iam::{Action, Document, Policies, Policy, PolicyKind, Principal, Request, Resource};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let principal = Principal::user("111122223333", "mary");
    let request = Request {
        principal: &principal,
        action: &Action::new("workspaces:RebootWorkspaces").expect("an action"),
        resource: &Resource::new("arn:aws:workspaces:local-1:111122223333:workspace/ws-1"),
        context: &principal.context().with("aws:SourceIp", "203.0.113.7"),
    };
    for kind in [PolicyKind::Managed, PolicyKind::Trust, PolicyKind::Resource] {
        if let Ok(document) = Document::parse(text, kind) {
            let policy = Policy::new("fuzzed", document);
            let policies = Policies { identity: &[&policy], ..Policies::default() };
            let _ = iam::simulate(&policies, &request);
        }
    }
});
