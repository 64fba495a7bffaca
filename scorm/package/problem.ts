/** What an LMS would refuse. `rule` is permanent; the message says which file or element and what is wanted. */
export interface Problem {
  rule: string;
  message: string;
}
