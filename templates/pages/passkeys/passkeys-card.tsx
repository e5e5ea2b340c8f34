import { fill } from '#templates/words/fill.ts'
import { Card, Tag } from '../kit/card.tsx'
import type { Shell } from '../kit/layout.tsx'
import { Moment, type MomentView } from '../kit/moment.tsx'
import { Filled } from '../kit/words.tsx'
import { PasskeyScript } from './passkey-form.tsx'

export interface PasskeyRow {
  id: string
  label: string
  synced: boolean
  made: MomentView
  used: MomentView | null
}

/** What authenticators are told of the account, so that they offer what is there, under the name of today. */
export interface Signalled {
  rpId: string
  userId: string
  name: string
  displayName: string
  accepted: string[]
}

interface PasskeysCardProps {
  shell: Shell
  passkeys: PasskeyRow[]
  signalled: Signalled | null
}

export function PasskeysCard({ shell, passkeys, signalled }: PasskeysCardProps) {
  const words = shell.words.passkeys.card
  return (
    <Card title={words.title}>
      <p>{passkeys.length > 0 ? words.some : words.none}</p>
      {passkeys.length > 0 && (
        <ul class="rows">
          {passkeys.map((passkey) => (
            <Row key={passkey.id} passkey={passkey} shell={shell} />
          ))}
        </ul>
      )}
      <p>
        <a class="button quiet" href="/passkeys/new">
          {words.add}
        </a>
      </p>
      {signalled && (
        <span
          hidden
          data-signal
          data-rp-id={signalled.rpId}
          data-user-id={signalled.userId}
          data-name={signalled.name}
          data-display-name={signalled.displayName}
          data-accepted={JSON.stringify(signalled.accepted)}
        />
      )}
      <PasskeyScript shell={shell} />
    </Card>
  )
}

function Row({ passkey, shell }: { passkey: PasskeyRow; shell: Shell }) {
  const words = shell.words.passkeys.card
  const { id, label, synced, made, used } = passkey
  const path = `/account/passkeys/${id}`
  return (
    <li>
      <div>
        <strong>{label}</strong> {synced && <Tag good>{words.synced}</Tag>}
        <p class="hint">
          <Filled sentence={used === null ? words.made : words.used} when={<Moment of={used ?? made} />} />
        </p>
        <details>
          <summary>{words.rename}</summary>
          <form method="post" action={`${path}/label`}>
            <div class="field">
              <label for={`label-${id}`}>{words.name}</label>
              <div class="control">
                <input id={`label-${id}`} name="label" value={label} maxlength={64} required autocomplete="off" />
              </div>
            </div>
            <button type="submit" class="quiet">
              {words.save}
            </button>
          </form>
        </details>
        <details>
          <summary aria-label={fill(words.removeOf, { name: label })}>{words.remove}</summary>
          <p>{words.sure}</p>
          <form method="post" action={`${path}/remove`}>
            <button type="submit" class="danger">
              {words.remove}
            </button>
          </form>
        </details>
      </div>
    </li>
  )
}
