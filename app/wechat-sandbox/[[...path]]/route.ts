import { refuse } from "@/lib/http/refusal";
import { answerAsSandbox } from "@/lib/site-sandbox";

async function answer(request: Request): Promise<Response> {
  return (await answerAsSandbox(request)) ?? refuse(404);
}

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
