import type { Shell } from '../kit/layout.tsx'

interface PasskeyFormProps {
  shell: Shell
  /** Where what the authenticator says is posted to. */
  action: string
  hidden: Record<string, string | undefined>
  submit: string
  /** Offers passkeys in the field of the address too. */
  autofill?: boolean
}

/** A button that asks for a passkey. It needs the script, so it is hidden without. */
export function PasskeyForm({ shell, action, hidden, submit, autofill }: PasskeyFormProps) {
  return (
    <>
      <form method="post" action={action} data-passkey="get" data-autofill={autofill ? '' : undefined} hidden>
        <p class="notice bad" role="alert" hidden />
        {Object.entries(hidden).map(
          ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <button type="submit" class="quiet">
          {submit}
        </button>
      </form>
      <PasskeyScript shell={shell} />
    </>
  )
}

/** Finds what it says on its own element. */
export function PasskeyScript({ shell }: { shell: Shell }) {
  return <script src={shell.assets.passkeys} defer data-words={JSON.stringify(shell.words.passkeys.script)} />
}
