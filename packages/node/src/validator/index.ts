export {
  type AuditedSession,
  createInquiry,
  difference,
  type Inquiry,
  type InquiryOptions,
  type Shown,
} from './inquiry.ts'
