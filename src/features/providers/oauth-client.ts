/*
 * What we use of oauth4webapi. It is loaded when somebody comes by a provider: `await import` of the library itself would
 * bring all of it along.
 */
export {
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  ClientSecretBasic,
  ClientSecretPost,
  calculatePKCECodeChallenge,
  customFetch,
  None,
  processUserInfoResponse,
  userInfoRequest,
  validateAuthResponse,
} from 'oauth4webapi'
