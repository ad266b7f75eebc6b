//! What is measured for Prometheus: most of it is counted where it happens; here is what has to be asked for.

mod recorder;
mod series;

use std::{
    net::SocketAddr,
    sync::{Arc, OnceLock},
    time::Duration,
};

use axum::{
    Router,
    extract::{ConnectInfo, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use drivers::EngineError;
use metrics::{describe_counter, describe_gauge, describe_histogram, gauge};
use model::{
    ip_range,
    state::{DirectoryStage, WorkspaceState},
};

use super::config::MetricsConfig;
use crate::cloud::Cloud;

pub use recorder::Metrics;
use recorder::Recorder;

/// How long an engine may take to answer before it counts as silent.
const PATIENCE: Duration = Duration::from_secs(5);
/// What a proxy may put into a request that it passes on: its own address then says nothing of who asks.
const PASSED_ON: [&str; 4] = ["forwarded", "via", "x-forwarded-for", "x-real-ip"];

/// What is counted in this process; there is one, however often a server is started in it.
#[must_use]
pub fn of_this_process() -> Metrics {
    static METRICS: OnceLock<Metrics> = OnceLock::new();
    METRICS
        .get_or_init(|| {
            let recorder = Recorder::new();
            let metrics = recorder.metrics();
            // Somebody else's recorder may be there already in a test; ours then stays empty.
            let _ = metrics::set_global_recorder(recorder);
            describe();
            metrics
        })
        .clone()
}

/// `/metrics`, for whom the configuration admits. The server in front must set `ConnectInfo`.
pub fn router(metrics: Metrics, config: &MetricsConfig) -> Router {
    Router::new()
        .route("/metrics", get(render))
        .with_state((metrics, Arc::new(config.clone())))
}

async fn render(
    State((metrics, config)): State<(Metrics, Arc<MetricsConfig>)>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
) -> Response {
    if let Some(name) = PASSED_ON.iter().find(|name| headers.contains_key(**name)) {
        let told = format!(
            "the header \"{name}\" says that a proxy has passed this on; ask for metrics directly, from an address in metrics.allow of carrel.toml\n"
        );
        return (StatusCode::FORBIDDEN, told).into_response();
    }
    let address = peer.ip().to_canonical();
    if !ip_range::admits(Some(&config.allow), address) {
        let told = format!(
            "metrics are not told to {address}; name it in metrics.allow of carrel.toml to have them told there\n"
        );
        return (StatusCode::FORBIDDEN, told).into_response();
    }
    let content_type = [(header::CONTENT_TYPE, "text/plain; version=0.0.4")];
    (content_type, metrics.render()).into_response()
}

fn describe() {
    describe_gauge!("carrel_workspaces", "WorkSpaces by state");
    describe_gauge!("carrel_directories", "Directories by stage");
    describe_gauge!(
        "carrel_engine_up",
        "Whether an engine answers: 1 if so, else 0"
    );
    describe_counter!(
        "carrel_reconcile_drives_total",
        "Drives of the reconcilers by kind and outcome"
    );
    describe_histogram!(
        "carrel_reconcile_drive_seconds",
        "How long the drives of the reconcilers took"
    );
    describe_counter!("carrel_api_requests_total", "API calls by operation");
    describe_histogram!("carrel_api_request_seconds", "How long API calls took");
    describe_counter!("carrel_sign_ins_total", "Sign-ins by outcome");
    describe_counter!("carrel_mails_total", "Mails by kind and outcome");
    describe_gauge!("carrel_stream_sessions", "Viewers connected by transport");
    describe_counter!(
        "carrel_stream_bytes_total",
        "Bytes carried for viewers by direction"
    );
    describe_gauge!(
        "carrel_stream_round_trip_seconds",
        "Round trip to the viewer of a WorkSpace; 0 when nobody is there"
    );
    describe_gauge!(
        "carrel_stream_window_bytes",
        "Bytes that may be under way to the viewer of a WorkSpace"
    );
    describe_counter!(
        "carrel_stream_packets_total",
        "QUIC packets sent to viewers by WorkSpace"
    );
    describe_counter!(
        "carrel_stream_packets_lost_total",
        "Of those, the lost ones"
    );
    describe_counter!(
        "carrel_stream_sent_bytes_total",
        "Bytes of UDP sent to viewers by WorkSpace"
    );
    describe_counter!(
        "carrel_stream_resets_total",
        "Updates taken back after they had begun, by WorkSpace"
    );
    describe_gauge!(
        "carrel_stream_exact_ratio",
        "Part of the picture that the viewer of a WorkSpace has exactly; 0 when nobody is there"
    );
    describe_gauge!(
        "carrel_stream_press_to_picture_seconds",
        "From the last press of a key or button to its picture at the viewer of a WorkSpace, without the way there; 0 when it is not known"
    );
    describe_counter!(
        "carrel_stream_frames_total",
        "Frames sent to viewers by WorkSpace"
    );
    describe_counter!(
        "carrel_stream_frame_bytes_total",
        "Bytes of those, without videos"
    );
    describe_counter!(
        "carrel_stream_rows_mended_total",
        "Rows of tiles that were found wrong and sent again, by WorkSpace"
    );
    describe_counter!(
        "carrel_stream_pixels_total",
        "Pixels sent to viewers by WorkSpace and codec: moved, kept, exact, progressive"
    );
    describe_counter!(
        "carrel_stream_refusals_total",
        "Viewers that were not admitted, by reason"
    );
}

/// Counts WorkSpaces and directories, and asks the engines how they are.
pub(super) async fn installation(cloud: &Cloud) {
    let (compute, network, store) = tokio::join!(
        answers(cloud.compute.health()),
        answers(cloud.network.health()),
        count(cloud)
    );
    for (engine, up) in [
        ("compute", compute),
        ("network", network),
        ("store", store.is_ok()),
    ] {
        gauge!("carrel_engine_up", "engine" => engine).set(if up { 1.0 } else { 0.0 });
    }
}

async fn answers<T>(question: impl Future<Output = Result<T, EngineError>>) -> bool {
    matches!(tokio::time::timeout(PATIENCE, question).await, Ok(Ok(_)))
}

async fn count(cloud: &Cloud) -> Result<(), store::StoreError> {
    let workspaces = cloud.store.workspace_counts().await?;
    for state in WorkspaceState::ALL {
        let number = workspaces.get(&state).copied().unwrap_or(0);
        gauge!("carrel_workspaces", "state" => state.wire()).set(number);
    }
    let directories = cloud.store.directories().await?;
    for stage in DirectoryStage::ALL {
        let found = directories
            .iter()
            .filter(|directory| directory.stage == stage);
        let number = u32::try_from(found.count()).unwrap_or(u32::MAX);
        gauge!("carrel_directories", "stage" => stage.wire()).set(number);
    }
    Ok(())
}
