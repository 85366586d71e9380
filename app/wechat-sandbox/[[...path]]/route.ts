export {
  answerAsSandbox as DELETE,
  answerAsSandbox as GET,
  answerAsSandbox as HEAD,
  answerAsSandbox as OPTIONS,
  answerAsSandbox as PATCH,
  answerAsSandbox as POST,
  answerAsSandbox as PUT,
} from "@/lib/site-sandbox";
