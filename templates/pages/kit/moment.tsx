/** A moment: as programs read it (RFC 3339), and in words, in UTC. */
export interface MomentView {
  at: string
  words: string
}

/** Told in UTC; the script tells it in the reader's own zone. */
export const Moment = ({ of: { at, words } }: { of: MomentView }) => (
  <time datetime={at} data-local>
    {words}
  </time>
)
