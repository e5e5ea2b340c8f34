import type { Config } from '../../config.ts'

/** Seconds that an invitation's link works: as long as a registration waits. */
export const invitationTtl = ({ registrationTtl }: Config): number => registrationTtl
