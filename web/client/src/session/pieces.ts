// The framing of messages on a WebSocket: each binary message is `u8 kind, body`, so that an urgent message goes between the
// pieces of a large one. The table is in crates/transport/src/framing.rs.

const CONTROL = 0;
const PIECE = 1;
const CANCEL = 2;
const DATAGRAM = 3;
const PIECE_HEADER_BYTES = 6;
/** The most messages that may have begun and not ended. */
const BEGUN_MAX = 256;

/** A message of ours, as control. */
export function controlFrame(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(1 + message.length);
  frame[0] = CONTROL;
  frame.set(message, 1);
  return frame;
}

/** Puts the pieces of messages together again. */
export class Assembly {
  private readonly begun = new Map<number, { parts: Uint8Array[]; length: number }>();

  constructor(
    private readonly messageBytesMax: number,
    private readonly controlBytesMax: number,
  ) {}

  /** Takes a frame; gives the message that is whole with it. Throws when the other side breaks the framing. */
  take(frame: Uint8Array): Uint8Array | undefined {
    const body = frame.subarray(1);
    switch (frame[0]) {
      case CONTROL:
      case DATAGRAM:
        if (body.length > this.controlBytesMax) throw new Error(`a message of ${body.length} bytes is over the limit`);
        return body;
      case PIECE:
        return this.piece(body);
      case CANCEL:
        this.begun.delete(numberOf(body));
        return undefined;
      default:
        throw new Error(`a frame of kind ${frame[0] ?? "none"} came`);
    }
  }

  private piece(body: Uint8Array): Uint8Array | undefined {
    if (body.length < PIECE_HEADER_BYTES) throw new Error("a piece without its header came");
    const number = numberOf(body);
    const last = body[5] === 1;
    const bytes = body.subarray(PIECE_HEADER_BYTES);
    const known = this.begun.get(number);
    if (!known && last) return bytes;
    const message = known ?? { parts: [], length: 0 };
    message.parts.push(bytes);
    message.length += bytes.length;
    if (message.length > this.messageBytesMax) throw new Error("a message is over the limit");
    if (last) {
      this.begun.delete(number);
      return join(message.parts, message.length);
    }
    this.begun.set(number, message);
    if (this.begun.size > BEGUN_MAX) throw new Error("too many messages have begun");
    return undefined;
  }
}

function numberOf(body: Uint8Array): number {
  if (body.length < 4) throw new Error("a frame without its number came");
  return new DataView(body.buffer, body.byteOffset).getUint32(0, true);
}

/** One array of all parts. */
export function join(parts: Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
