/* What we use of uqr: `await import` of the library itself would bring along pictures for terminals. */
export { renderSVG } from 'uqr'
