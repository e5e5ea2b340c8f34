import type { Child } from 'hono/jsx'
import { useWords } from './words.tsx'

interface SettingProps {
  name: string
  /** What it is now. */
  value?: Child
  /** The button's word, where "Change" would not be true. */
  action?: string
  /** Its form came back, or there is something to see. */
  open?: boolean
  /** The form that changes it. */
  children: Child
}

/** A row of the account: what something is, and the form that changes it folded away behind it. */
export function Setting({ name, value, action, open, children }: SettingProps) {
  const { profile } = useWords()
  return (
    <details class="setting" open={open}>
      <summary>
        <span class="name">{name}</span>
        <span class="value">{value}</span>
        <span class="act">{action ?? profile.change}</span>
      </summary>
      {children}
    </details>
  )
}
