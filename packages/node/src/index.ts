export {
  type AnsweredRequest,
  type AuditGate,
  answerOneRequest,
  createProvider,
  type Provider,
  type ProviderOptions,
  type ProviderParameters,
  type ProviderSettings,
  type ProviderStatus,
  type ServedModel,
} from './provider/index.ts'
