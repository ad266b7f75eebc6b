//! What was made of a launch that failed, and that it is taken back.

use model::{
    fault::FaultCode,
    plan::workspace::{Action, Step, plan},
};
use store::{Wanted, Workspace};

use super::{Joining, STEPS_MAX, Workspaces, observe, site::WorkspaceSite};
use crate::reconcile::trouble::Trouble;

/// Faults after which the half-made is taken back; not when it belongs to somebody else, nor when its start failed and
/// it is worth a look.
pub(super) fn follows(code: FaultCode) -> bool {
    matches!(
        code,
        FaultCode::NoRoom
            | FaultCode::ImageMissing
            | FaultCode::EngineRefused
            | FaultCode::PersonMissing
            | FaultCode::InstallationIncomplete
    )
}

impl Workspaces {
    /// Takes back what was made of a WorkSpace that never was: nothing half-made is left while it waits in error. What
    /// does not go now goes with the WorkSpace, and what is shown is not a removal, which nobody asked for.
    pub(super) async fn undo(&self, row: &Workspace) {
        let cloud = &*self.cloud;
        let gone = Workspace {
            wanted: Wanted::Gone,
            ..row.clone()
        };
        let work = async {
            let site = WorkspaceSite::of(cloud, &gone).await?;
            for _ in 0..STEPS_MAX {
                let observed = observe::observe(cloud, &gone, &site).await?;
                // One that was made whole and failed later is worth a look; nothing of it is half-made.
                if observed
                    .plan
                    .instance
                    .as_ref()
                    .is_some_and(|instance| instance.prepared)
                {
                    break;
                }
                let Step::Do(lanes) = plan(&super::desired(&gone, &site), &observed.plan) else {
                    break;
                };
                let lanes: Vec<&[Action]> = lanes.iter().map(Vec::as_slice).collect();
                self.work(&gone, &site, &Joining::default(), &lanes).await?;
            }
            Ok::<(), Trouble>(())
        };
        if let Err(error) = work.await {
            tracing::warn!(workspace.id = %row.id, error = &error as &dyn std::error::Error, "half-made things are left for now");
        }
    }
}
