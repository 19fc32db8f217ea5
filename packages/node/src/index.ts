export {
  type AuditGate,
  createProvider,
  type Provider,
  type ProviderOptions,
  type ProviderSettings,
  type ProviderStatus,
  type ServedModel,
} from './provider/index.ts'
