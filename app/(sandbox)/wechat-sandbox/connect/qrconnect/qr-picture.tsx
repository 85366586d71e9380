import { SANDBOX_PATH } from "@/lib/sandbox";

/** The QR code of a ticket. */
export function QrPicture({ uuid, label }: { uuid: string; label: string }) {
  return (
    <img className="qr-picture" src={`${SANDBOX_PATH}/connect/qrcode/${uuid}`} width={232} height={232} alt={label} />
  );
}
