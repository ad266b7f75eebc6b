// Whether UDP is worth a try: some networks let QUIC's handshake through and drop what follows. WebTransport then wins every
// race and carries nothing, so that WebSocket never had a turn.

/** A connection that carried something for no longer was cut off before anybody could work. */
const BRIEF_MS = 5_000;
/** One may break by chance. */
const BRIEF_MAX = 2;

/** What the connections of one page have shown of UDP. */
export class UdpTrust {
  private brief = 0;
  private barred = false;

  /** Whether the next connection may go over UDP. */
  get isTrusted(): boolean {
    return !this.barred;
  }

  /** A connection broke that had carried something for so long; nothing ever came on one without a time. */
  broke(overUdp: boolean, carriedMs?: number): void {
    const isBrief = (carriedMs ?? 0) < BRIEF_MS;
    if (overUdp) {
      this.brief = isBrief ? this.brief + 1 : 0;
      this.barred = carriedMs === undefined || BRIEF_MAX <= this.brief;
    } else if (isBrief) {
      // TCP fares no better: it is not UDP that the network is against.
      this.brief = 0;
      this.barred = false;
    }
  }
}
