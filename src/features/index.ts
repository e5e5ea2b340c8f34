import type { Feature } from './feature.ts'

/**
 * What is added to the kernel. A feature uses the kernel's public doors and lib, never another feature; without an
 * entry here it is not there. Its settings stand in `settings.ts`.
 */
export const features: readonly Feature[] = []
