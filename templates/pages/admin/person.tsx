interface PersonProps {
  id: string | null
  /** Null: the account is gone. */
  email: string | null
  /** What to call nobody in particular. */
  nobody?: string
}

/** Somebody by address; of an account that is gone the end of its id tells it from others. */
export function Person({ id, email, nobody = 'somebody' }: PersonProps) {
  if (id === null) return <>{nobody}</>
  if (email === null) return <span title={id}>somebody not here (…{id.slice(-6)})</span>
  return <a href={`/admin/users/${id}`}>{email}</a>
}
