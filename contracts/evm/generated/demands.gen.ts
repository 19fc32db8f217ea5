// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const demandsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "sources",
        "type": "tuple",
        "internalType": "struct Sources",
        "components": [
          {
            "name": "court",
            "type": "address",
            "internalType": "contract ICourt"
          },
          {
            "name": "sessions",
            "type": "address",
            "internalType": "contract Sessions"
          },
          {
            "name": "requests",
            "type": "address",
            "internalType": "contract Requests"
          },
          {
            "name": "beacon",
            "type": "address",
            "internalType": "contract IBeacon"
          },
          {
            "name": "parameters",
            "type": "address",
            "internalType": "contract IParameters"
          },
          {
            "name": "audited",
            "type": "address",
            "internalType": "contract IAudited"
          }
        ]
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "AUDITED",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IAudited"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "BEACON",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IBeacon"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "COURT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract ICourt"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "OFFERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IOffers"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PAID_TOKENS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PARAMETERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IParameters"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PARTS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PART_BYTES_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "QUEUE_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "QUEUE_SECONDS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "REQUESTS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Requests"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SEATS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SESSIONS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Sessions"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "STAKES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IStakes"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "VAULT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IVault"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "WITHHELD_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "conclude",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "demand",
    "inputs": [
      {
        "name": "item",
        "type": "tuple",
        "internalType": "struct EvidenceItem",
        "components": [
          {
            "name": "core",
            "type": "tuple",
            "internalType": "struct ReceiptCore",
            "components": [
              {
                "name": "sessionId",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "index",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "modelVersion",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "artifactHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "engineHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "tokenizerHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "templateHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "promptHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "samplerHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "seed",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "outputHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "traceRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "finish",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "counting",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "sampling",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "inputTokens",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "cachedInputTokens",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "outputTokens",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "total",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "endedAtSeconds",
                "type": "uint64",
                "internalType": "uint64"
              }
            ]
          },
          {
            "name": "proof",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "demandCount",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "demandOf",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct Demand",
        "components": [
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "deadlineSeconds",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum DemandState"
          },
          {
            "name": "kind",
            "type": "uint8",
            "internalType": "enum DemandKind"
          },
          {
            "name": "parts",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "consented",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "validator",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bond",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "index",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "bytesLeft",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "subject",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "partsHash",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "demandReceipt",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "demanded",
    "inputs": [
      {
        "name": "subject",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "deny",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "isDrawn",
    "inputs": [
      {
        "name": "seed",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "atSeconds",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "showConsent",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "consent",
        "type": "tuple",
        "internalType": "struct AuditConsent",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "count",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "modesHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "secret",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "modes",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "authorization",
        "type": "tuple",
        "internalType": "struct SessionAuthorization",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "offerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "cap",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "openBySeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "expiresAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "authorizationSignature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "supply",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "part",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "last",
        "type": "bool",
        "internalType": "bool"
      },
      {
        "name": "sealedPart",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "supplyReceipt",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "item",
        "type": "tuple",
        "internalType": "struct EvidenceItem",
        "components": [
          {
            "name": "core",
            "type": "tuple",
            "internalType": "struct ReceiptCore",
            "components": [
              {
                "name": "sessionId",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "index",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "modelVersion",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "artifactHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "engineHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "tokenizerHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "templateHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "promptHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "samplerHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "seed",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "outputHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "traceRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "finish",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "counting",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "sampling",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "inputTokens",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "cachedInputTokens",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "outputTokens",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "total",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "endedAtSeconds",
                "type": "uint64",
                "internalType": "uint64"
              }
            ]
          },
          {
            "name": "proof",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "withheld",
    "inputs": [
      {
        "name": "subject",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "withheldIn",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "ConsentDenied",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "deadlineSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ConsentShown",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "deadlineSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ReceiptDemanded",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "validator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "sessionId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "index",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "deadlineSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ReceiptSupplied",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "receiptId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "core",
        "type": "tuple",
        "indexed": false,
        "internalType": "struct ReceiptCore",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "index",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "artifactHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "engineHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "tokenizerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "templateHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "promptHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "samplerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "outputHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "traceRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "finish",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "counting",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "sampling",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "inputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "cachedInputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "outputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "endedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      },
      {
        "name": "proof",
        "type": "bytes32[]",
        "indexed": false,
        "internalType": "bytes32[]"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "TranscriptDemanded",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "validator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "receiptId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "sessionId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "index",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "deadlineSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "TranscriptPrivate",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "paid",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "TranscriptSupplied",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "part",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "last",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      },
      {
        "name": "hash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "sealedPart",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Withheld",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "caseId",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "ConsentGiven",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ConsentNotDenied",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ConsentUnfit",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "index",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "DemandNotWaiting",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum DemandState"
      }
    ]
  },
  {
    "type": "error",
    "name": "DemandOfOtherKind",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "kind",
        "type": "uint8",
        "internalType": "enum DemandKind"
      }
    ]
  },
  {
    "type": "error",
    "name": "DemandOfProvider",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "DemandRunning",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "DemandedAlready",
    "inputs": [
      {
        "name": "subject",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "DeniedBefore",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "EscrowsDiffer",
    "inputs": [
      {
        "name": "sessions",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "requests",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotDemandedOf",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotDrawn",
    "inputs": [
      {
        "name": "subject",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotOfAccount",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingAnchored",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "PartOutOfOrder",
    "inputs": [
      {
        "name": "part",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "expected",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReceiptElsewhere",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReceiptNotDrawn",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "draw",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "rate",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReceiptNotIncluded",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReceiptTooOld",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "anchoredAt",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "window",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReceiptUnsigned",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "SupplyTooLate",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SupplyTooLong",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SupplyTooShort",
    "inputs": [
      {
        "name": "missing",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "WorkOfOtherCourt",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "court",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "WorkUnknown",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const demandsBytecode =
  '0x6101a080604052346103a85760c08161491b803803809161002082856104d7565b8339810103126103a8576040519060c082016001600160401b038111838210176104c35760405280516001600160a01b03811681036103a857825260208101516001600160a01b038116908181036103a857602084015260408201516001600160a01b03811693908481036103a85760408201526060830151916001600160a01b03831683036103a857606082019283526080840151936001600160a01b03851685036103a8576080830194855260a00151946001600160a01b03861686036103a85760049160209160a0850197885260c0528060a05260405192838092639a8e000f60e01b82525afa9081156103b4575f916104a4575b5060a05160405163c60e814d60e01b815290602090829060049082906001600160a01b03165afa9081156103b4575f91610485575b506101005260e081905260c051604051639a8e000f60e01b815290602090829060049082906001600160a01b03165afa9081156103b4575f91610466575b506001600160a01b03918216911614806103e9575b156103bf575190516001600160a01b0390811661012052908116608052905191518116610160529081166101405260a05160405163411557d160e01b81529160209183916004918391165afa9081156103b4575f9161036e575b5061018052604051614401908161051a82396080518181816102c4015281816105b201528181610d1a0152818161187c015281816121d40152818161263a01528181612886015281816128ba0152818161290c015281816129ad01528181612aca01528181612f2301526133fe015260a051818181610b860152818161331f01528181613b040152613e1c015260c051818181611927015281816135680152818161363e01526137b5015260e0518181816106a001528181610bca01528181610e0301526133ba015261010051818181610193015281816102f8015281816105fb01528181610d630152612f500152610120518181816116f3015261386b015261014051818181610b42015281816126fe01528181612e3101528181612fd7015281816139f4015261403701526101605181818161134a0152818161146001528181611d7601526140ed0152610180518181816107ff01528181610f870152818161181b01528181611ad201526125b10152f35b90506020813d6020116103ac575b81610389602093836104d7565b810103126103a857516001600160a01b03811681036103a8575f6101fa565b5f80fd5b3d915061037c565b6040513d5f823e3d90fd5b60a05160c05163311679cd60e21b5f9081526001600160a01b039283166004529116602452604490fd5b506101005160c05160405163c60e814d60e01b81526001600160a01b0392831692909160209183916004918391165afa9081156103b4575f91610437575b506001600160a01b0316146101a0565b610459915060203d60201161045f575b61045181836104d7565b8101906104fa565b5f610427565b503d610447565b61047f915060203d60201161045f5761045181836104d7565b5f61018b565b61049e915060203d60201161045f5761045181836104d7565b5f61014d565b6104bd915060203d60201161045f5761045181836104d7565b5f610118565b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b038211908210176104c357604052565b908160209103126103a857516001600160a01b03811681036103a8579056fe6080806040526004361015610012575f80fd5b5f905f3560e01c90816303b2bf8e14611956575080630742d8c41461191257806329c58bc0146118f65780632c1d3b66146118c75780633487b256146118ab5780633600fe7c146118675780633bafd7681461184a578063411557d11461180657806341eae687146117bd578063459beb891461172257806349493a4d146116de5780634a37cecf146114be5780634ecf24711461148f57806352b9cf3b1461144b57806356f66282146113005780635ba833b0146112e55780635f3a1e3a1461129757806366ba8a601461127c5780636adb079c146112445780637afdd58614610c305780638d76d41614610c145780639473669414610bf95780639a8e000f14610bb55780639de6e0c714610b71578063a9b5898f14610b2d578063afffe49d14610537578063c4a43518146101c2578063c60e814d1461017d5763ebc207841461015d575f80fd5b3461017a578060031936011261017a576020604051620100008152f35b80fd5b503461017a578060031936011261017a576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b503461017a57606036600319011261017a57600435906024356001600160401b0381116105335780600401906102a0600319823603011261052f576044356001600160401b03811161052b5761021c90369060040161199a565b94909281855260026020526040852093845460ff8160c81c16600681101561051757600181036104fd575060d01c60ff1660028110156104e957600181036104cd575061027464ffffffffff865460a01c1684612c50565b61027d826130e9565b508098919851600388015414806104a9575b1561049557604081810180516020909301518251630c1aed9d60e21b81529193919291839182916102f4916001600160a01b037f000000000000000000000000000000000000000000000000000000000000000081169291811691166004850161239a565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561048a57899161045a575b5061034683858c60018060a01b0386511661393e565b908115610423575b501561040f5751969761038e976001600160a01b03169590926103a292909161037b9061028401866123bd565b9990956040519586526020860190612428565b6102e06102a08501526102e0840191611f6a565b8181036102c08301528681526001600160fb1b03871161040b57817f3ac900a6578543fe486be9c16cde07a802b6778bd95720e404d6a25b266825f2936020926104089960051b80928583013701030190a360018101546001600160a01b031690612564565b80f35b8780fd5b632fe1695160e21b88526004899052602488fd5b6001600160a01b03811615159150839085908c9084610447575b505050505f61034e565b610451945061393e565b82848b5f61043d565b61047c915060403d604011610483575b6104748183611c71565b810190612376565b505f610330565b503d61046a565b6040513d8b823e3d90fd5b638949439160e01b88526004899052602488fd5b506104b660248701611c9f565b6001600160401b038060028a01541691161461028f565b866104e76044928663454fef5760e11b84526004526119d5565bfd5b634e487b7160e01b87526021600452602487fd5b876104e76044928763039564db60e01b84526004526119c7565b634e487b7160e01b88526021600452602488fd5b8380fd5b8280fd5b5080fd5b3461093657604036600319011261093657600435610553611970565b61055c826132fe565b90610120820151918251158015610b18575b610b055761057b83613842565b604051602081019182528560408201526040815261059a606082611c71565b5190206040516338f7d45d60e11b81526020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156109425761061f915f91610ad6575b506001600160a01b031680857f0000000000000000000000000000000000000000000000000000000000000000613f1b565b15610ab4576040820180516001600160a01b038581169592939291168514610aa157606086019064ffffffffff82511661066661010087019163ffffffff83511690611f8a565b421015610a75575060a0850151604051630467c77360e31b815264ffffffffff909116600482015291610100836024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa928315610942575f93610997575b5064ffffffffff6106e6935191511691846121bf565b1561098057805f52600360205260405f20845f5260205260ff60405f20541661096957805f52600360205260405f20845f5260205260405f20600160ff198254161790556001545f198114610955576001019485600155855f52600260205260405f20936107526139e5565b62061a804881810291820403610955578082111561094d5750905b8451865460048089018790556001600160a01b038a811660a087901b6001600160a01b0319161760018b01559351600165ff000000000160a01b031990921692841692909217600160c81b1788556003880155604051637f4c824d60e11b81529081018890523060248201525f604482018190526001600160601b0390931660648201529160209183916084918391907f0000000000000000000000000000000000000000000000000000000000000000165af18015610942576108f9575b5060406001600160401b0391610849610843612fbb565b87611cd7565b855460ff60d01b1916600160d01b1786550151169081156108e557602096869364ffffffffff6001600160401b037fbd1117a700f7ca733f3d57519531a885d11bf4a8b446366fe1e7410445d0463595606095061691600288016001600160401b0384166001600160401b031982541617905560018060a01b03905116965460a01c1690604051928352898301526040820152a4604051908152f35b634e487b7160e01b5f52601260045260245ffd5b6020813d60201161093a575b8161091260209383611c71565b81010312610936576001600160401b039161092e604092611c92565b50915061082c565b5f80fd5b3d9150610905565b6040513d5f823e3d90fd5b90509061076d565b634e487b7160e01b5f52601160045260245ffd5b839063fe54905960e01b5f5260045260245260445ffd5b8390631984d69360e11b5f5260045260245260445ffd5b8093506101003d8111610a6e575b6109af8183611c71565b8101039261010084126109365760c0604051946109cb86611c3b565b82518652601f190112610936576106e693610a6260e064ffffffffff936040516109f481611c56565b610a00602083016131b2565b8152610a0e604083016131b2565b6020820152610a1f606083016131b2565b6040820152610a30608083016131b2565b6060820152610a4160a083016131b2565b6080820152610a5260c083016131b2565b60a0820152602085015201611c92565b604082015293506106d0565b503d6109a5565b839063ffffffff64ffffffffff8551169151169163893711e560e01b5f5260045260245260445260645ffd5b846327b2b61360e21b5f5260045260245ffd5b638a5ca08d60e01b5f908152336004526001600160a01b038416602452604490fd5b610af8915060203d602011610afe575b610af08183611c71565b8101906121a0565b876105ed565b503d610ae6565b83634111ec9f60e11b5f5260045260245ffd5b506001600160401b036040840151161561056e565b34610936575f366003190112610936576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610936575f366003190112610936576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610936575f366003190112610936576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610936575f36600319011261093657602060405160058152f35b34610936575f36600319011261093657602060405161012c8152f35b34610936576040366003190112610936576004356001600160401b038111610936576102a0600319823603011261093657610c69611970565b90610c76816004016130e9565b91610c8083613842565b6040516020810191825282604082015260408152610c9f606082611c71565b5190209460606127108706940193610cbf64ffffffffff8651168561401a565b908181101561122c5750506001600160401b03610cdf6101e48701611c9f565b1690610d026102248701926001600160401b03610cfb85611c9f565b1690611f8a565b6040516338f7d45d60e11b81529091906020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa801561094257610d87915f9161120d575b506001600160a01b031680837f0000000000000000000000000000000000000000000000000000000000000000613f1b565b156111e95760408501805190986001600160a01b038381169891921688146111d65764ffffffffff815116610dc961010089019163ffffffff83511690611f8a565b4210156111ab575060a0870151604051630467c77360e31b815264ffffffffff909116600482015292610100846024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa938415610942575f9461113b575b5064ffffffffff610e489451925116926121bf565b1561112457825f52600360205260405f20855f5260205260ff60405f20541661110d57825f52600360205260405f20855f5260205260405f20600160ff198254161790556001545f198114610955576001019586600155865f52600260205260405f20918062010000610eb96139e5565b9211611103575b8060a0029060a08204036109555762061a80018062061a801161095557610ee89048906125ee565b808211156110fc57505b8851835460048086018890556001600160a01b038a811660a086901b6001600160a01b0319161760018801558951600165ff000000000160a01b031990931693811693909317600160c81b1786556003860191909155604051637f4c824d60e11b81529081018990523060248201525f604482018190526001600160601b0390931660648201529160209183916084918391907f0000000000000000000000000000000000000000000000000000000000000000165af1801561094257611074575b50927f8d211be6484d493c44877aa63455e788b7ff1063cf30cf7f6f8f05f8568dd87d926001600160401b0360809364ffffffffff61104f60209c61103a60248e9b61101161100b60018060a01b03865116612da8565b88611cd7565b019661103461101f89611c9f565b91886002890193168919845416178355611c9f565b90611f97565b5199516001600160a01b03909a169994611c9f565b915460a01c16926040519485528b8501521660408301526060820152a4604051908152f35b919390926020833d6020116110f4575b8161109160209383611c71565b81010312610936576001600160401b03889564ffffffffff61104f60209c61103a60247f8d211be6484d493c44877aa63455e788b7ff1063cf30cf7f6f8f05f8568dd87d9a6110e160809b611c92565b50989b5050509c50505093505092610fb4565b3d9150611084565b9050610ef2565b5062010000610ec0565b848363fe54905960e01b5f5260045260245260445ffd5b8483631984d69360e11b5f5260045260245260445ffd5b8094506101003d81116111a4575b6111538183611c71565b8101039361010085126109365760c06040519561116f87611c3b565b82518752601f19011261093657610e489461119860e064ffffffffff936040516109f481611c56565b60408201529450610e33565b503d611149565b63ffffffff64ffffffffff889351169151169163893711e560e01b5f5260045260245260445260645ffd5b876327b2b61360e21b5f5260045260245ffd5b638a5ca08d60e01b5f908152336004526001600160a01b0391909116602452604490fd5b611226915060203d602011610afe57610af08183611c71565b8a610d55565b83623154c360e01b5f5260045260245260445260645ffd5b34610936576080366003190112610936576020611272611262611970565b60643590604435906004356121bf565b6040519015158152f35b34610936575f36600319011261093657602060405160548152f35b3461093657608036600319011261093657604435801515810361093657606435906001600160401b038211610936576112d76112e392369060040161199a565b91602435600435611fc2565b005b34610936575f36600319011261093657602060405160038152f35b346109365760203660031901126109365760043561131d81612ebd565b60ff815460e01c166114385760038101546040516348fbaaf160e11b8152600481018290526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610942575f916113fe575b506113ec5750805460ff60c81b1916600160c91b1781556113aa6113a4612fbb565b82611cd7565b54907f7d155c2b636d0d9f858cb19635896def3b8e158d59da4ee9cc5685b43ef8ae9b60206040519364ffffffffff8160a01c16855260018060a01b031693a3005b636d3ee54960e01b5f5260045260245ffd5b90506020813d602011611430575b8161141960209383611c71565b810103126109365761142a90611c92565b84611382565b3d915061140c565b5063557c39cf60e01b5f5260045260245ffd5b34610936575f366003190112610936576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610936576020366003190112610936576004355f526005602052602060ff60405f2054166040519015158152f35b34610936576020366003190112610936575f6101806040516114df81611bf0565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152826101408201528261016082015201526004355f52600260205260405f2060405161154481611bf0565b81546001600160a01b038116825260a081901c64ffffffffff16602083019081529092604083019060c885901c60ff1660068110156116ca57825260ff8560d01c16916060850160028410156116ca57859381526080840160ff8860d81c16815260ff60a086019860e01c161515885260018401549260c086019360018060a01b038116855260e087019060a01c81526002860154936101008801926001600160401b03861684526001600160401b036101208a019660401c16865264ffffffffff600560038a0154996101408c019a8b5261016060048201549c019b8c5201549a6101808d019b8c526040519c60018060a01b039051168d52511660208c01525160068110156116ca5760408b0152519460028610156116ca576101a09a60ff6001600160401b039795889660608e0152511660808c015251151560a08b015260018060a01b0390511660c08a015260018060601b0390511660e089015251166101008701525116610120850152516101408401525161016083015251610180820152f35b634e487b7160e01b5f52602160045260245ffd5b34610936575f366003190112610936576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610936576102203660031901126109365760803660231901126109365760a4356001600160401b0381116109365761175f90369060040161199a565b60c4356001600160401b0381116109365761177e90369060040161199a565b9092906101203660e31901126109365761020435936001600160401b038511610936576117b26112e395369060040161199a565b949093600435611cfc565b34610936576040366003190112610936576117d6611970565b6004355f52600360205260405f209060018060a01b03165f52602052602060ff60405f2054166040519015158152f35b34610936575f366003190112610936576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610936575f366003190112610936576020604051620151808152f35b34610936575f366003190112610936576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610936576020366003190112610936576112e36004356119e3565b34610936576020366003190112610936576004355f526004602052602060ff60405f2054166040519015158152f35b34610936575f36600319011261093657602060405161c0008152f35b34610936575f366003190112610936576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610936575f366003190112610936576020906001548152f35b602435906001600160a01b038216820361093657565b35906001600160a01b038216820361093657565b9181601f84011215610936578235916001600160401b038311610936576020838186019501011161093657565b60068110156116ca57602452565b60028110156116ca57602452565b5f818152600260205260409020805460c881901c60ff169291906001600160a01b0381169060068510156116ca576002851494851580611be5575b611bc8575064ffffffffff9060a01c16804210611bae57506001820180546001600160a01b031694909390611b775791600591611aa0937fc02800b4cd6137b3ddedb796d5745d86b14f6bdeecf3f3934d3bb675df2a9f4760205f6004860154805f526004835260ff60405f20541615611b36575b50604051908152a3611cb3565b5460a01c604051916304ade6db60e11b835260048301525f602483015260448201526020816064815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af1801561094257611b015750565b6020813d602011611b2e575b81611b1a60209383611c71565b8101031261093657611b2b90611c92565b50565b3d9150611b0d565b611b719150805f526004835260405f2060038801545f5288845260405f20600160ff19825416179055600160ff198254161790558a8661260b565b5f611a93565b611bac9493507f69aaca615229a156d417d9e6aee34fe90e8597198f35c6ead217eabb692a6e4360206040515f8152a36125e0565b565b836324d13f4160e01b5f526004524260245260445260645ffd5b63039564db60e01b5f526004859052611be0906119c7565b60445ffd5b506001811415611a1e565b6101a081019081106001600160401b03821117611c0c57604052565b634e487b7160e01b5f52604160045260245ffd5b608081019081106001600160401b03821117611c0c57604052565b606081019081106001600160401b03821117611c0c57604052565b60c081019081106001600160401b03821117611c0c57604052565b90601f801991011681019081106001600160401b03821117611c0c57604052565b5190811515820361093657565b356001600160401b03811681036109365790565b9060068110156116ca57815460ff60c81b191660c89190911b60ff60c81b16179055565b805464ffffffffff60a01b191660a09290921b64ffffffffff60a01b16919091179055565b95939091865f52600260205260405f209586549460ff8660c81c1660068110156116ca57600214159687611f5b575b611d3f64ffffffffff8860a01c168b612c50565b6003890154926001600160401b0360028b015416956040516348fbaaf160e11b815285600482015260208160248160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115610942575f91611f21575b50611f0e5784602435149384611eee575b84611ed3575b5050505015611ebc5750811015611ea85701356001600160f81b03191615611e675750611e54578054630100000160c81b63ff0000ff60c81b198216178255611e12906113a4906001600160a01b0316612da8565b54907f6d4ea3dbb7c35d8322b020b96cf152fd40cb632e4e6651af1d83978b9b6465f160206040519364ffffffffff8160a01c16855260018060a01b031693a3565b506312bb4d4960e11b5f5260045260245ffd5b611bac9392915060018060a01b031680927f69aaca615229a156d417d9e6aee34fe90e8597198f35c6ead217eabb692a6e43602060405160018152a36125e0565b634e487b7160e01b5f52603260045260245ffd5b905063305eb56f60e11b5f5260045260245260445ffd5b611ee594509060e491878a6024612c75565b5f808080611dbd565b93506044356001600160401b038116908181036109365750871093611db7565b84636d3ee54960e01b5f5260045260245ffd5b90506020813d602011611f53575b81611f3c60209383611c71565b8101031261093657611f4d90611c92565b5f611da6565b3d9150611f2f565b611f648a612bdf565b50611d2b565b908060209392818452848401375f828201840152601f01601f1916010190565b9190820180921161095557565b805467ffffffffffffffff60401b191660409290921b67ffffffffffffffff60401b16919091179055565b92611fcc84612ebd565b9261c00086116121875783549560ff8760d81c1680851480159061217c575b612161575060028501916001600160401b03835460401c168281115f146121595782810390811161095557935b8180612150575b61213d5760058701978854936001600160401b038111611c0c5760405190612051601f8201601f191660200183611c71565b8082526020820195368286011161093657867f983a01657271cd17227c7629eefa9d6808d791461f78536071a45029095f48099383876120ed9a375f6020858301015251902060405190602082019283526040820152604081526120b6606082611c71565b519020809c60018060a01b03169687956040519384938d855289151560208601526040850152608060608501526080840191611f6a565b0390a361212e575060018301809311610955576001600160401b03612113921690611f97565b815460ff60d81b191660d89190911b60ff60d81b1617905555565b9450505050611bac9250612564565b8463decb2a1360e01b5f5260045260245ffd5b5084151561201f565b505f93612018565b84630f23b77b60e31b5f52600452602452605460445260645ffd5b506054851015611feb565b85632716a74f60e01b5f5260045261c00060245260445ffd5b9081602091031261093657516001600160a01b03811681036109365790565b6040516338f7d45d60e11b81526020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610942575f9161232f575b5060405163732fd5b360e01b8152600481018390526001600160a01b03938416602482018190525f6044830152606482018790526005608483015293919091169060208160a481855afa908115610942575f916122fd575b501594851595612277575b505050505090565b60209495509060a49291604051968795869463732fd5b360e01b86526004860152602485015260448401526064830152600560848301525afa908115610942575f916122cb575b5015155f8080808061226f565b90506020813d6020116122f5575b816122e660209383611c71565b8101031261093657515f6122be565b3d91506122d9565b90506020813d602011612327575b8161231860209383611c71565b8101031261093657515f612264565b3d915061230b565b612348915060203d602011610afe57610af08183611c71565b5f61220c565b51906001600160a01b038216820361093657565b51906001600160601b038216820361093657565b91908260409103126109365761239760206123908461234e565b9301612362565b90565b6001600160a01b0391821681529181166020830152909116604082015260600190565b903590601e198136030182121561093657018035906001600160401b03821161093657602001918160051b3603831361093657565b35906001600160401b038216820361093657565b359060ff8216820361093657565b35906001600160801b038216820361093657565b6001600160401b0361255e61026080938035865283612449602083016123f2565b16602087015260408101356040870152606081013560608701526080810135608087015260a081013560a087015260c081013560c087015260e081013560e087015261010081013561010087015261012081013561012087015261014081013561014087015261016081013561016087015260ff6124ca6101808301612406565b1661018087015260ff6124e06101a08301612406565b166101a087015260ff6124f66101c08301612406565b166101c08701528361250b6101e083016123f2565b166101e08701528361252061020083016123f2565b166102008701528361253561022083016123f2565b166102208701526001600160801b036125516102408301612414565b16610240870152016123f2565b16910152565b600190612572600382611cb3565b01546040516304ade6db60e11b81526001600160a01b0392831660048201525f6024820181905260a09290921c604482015291602091839160649183917f0000000000000000000000000000000000000000000000000000000000000000165af1801561094257611b015750565b600190612572600482611cb3565b8181029291811591840414171561095557565b600411156116ca57565b60405163011c366b60e71b81526001600160a01b038083166004830152939493909290602090849060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa928315610942575f93612bab575b508215612ba357604051946101c086018681106001600160401b03821117611c0c576040525f86525f60208701525f60608701525f60808701525f60a08701525f6101208701525f6101408701525f6101608701525f6101808701525f6101a087015260c08601526001604086015260018060a01b03821661010086015260018060a01b031660e085015260018060a01b037f00000000000000000000000000000000000000000000000000000000000000001660405163929f834f60e01b8152602081600481855afa908115610942575f91612b71575b5060405163f72d0b3b60e01b815290600c6004830152602082602481865afa918215610942575f92612b3b575b5061277f600392612710926125ee565b04931480612aa0575b612981575b50506001600160601b031661018083015260408051637026efa960e11b8152835160ff166004820152602084015115156024820152908301511515604482015260608301511515606482015260808301519092906127ea81612601565b608484015260a081015160a484015260c081015160c484015260e08101516001600160a01b0390811660e48501526101008201518116610104850152610120820151811661012485015261014082015181166101448501526101608201516001600160601b0390811661016486015261018083015181166101848601526101a0909201519091166101a484015260209083906101c49082905f907f0000000000000000000000000000000000000000000000000000000000000000165af1918215610942575f9261294d575b50817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163b15610936576040516317ce8d6360e11b81526004810191909152600260248201525f81604481837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af18015610942576129435750565b5f611bac91611c71565b9091506020813d602011612979575b8161296960209383611c71565b810103126109365751905f6128b6565b3d915061295c565b604051630213119b60e51b81526001600160a01b039283166004820152925090602090839060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa918215610942575f92612a5f575b5060206024916040519283809263f72d0b3b60e01b8252600a60048301525afa908115610942575f91612a2b575b5061271091612a2391906001600160601b03166125ee565b045f8061278d565b90506020813d602011612a57575b81612a4660209383611c71565b810103126109365751612710612a0b565b3d9150612a39565b9091506020813d602011612a98575b81612a7b60209383611c71565b81010312610936576020612a90602492612362565b9291506129dd565b3d9150612a6e565b5060405163429cead160e01b81526001600160a01b038381166004830152602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa908115610942575f91612b01575b5015612788565b90506020813d602011612b33575b81612b1c60209383611c71565b8101031261093657612b2d90611c92565b5f612afa565b3d9150612b0f565b91506020823d602011612b69575b81612b5660209383611c71565b810103126109365790519061277f61276f565b3d9150612b49565b90506020813d602011612b9b575b81612b8c60209383611c71565b8101031261093657515f612742565b3d9150612b7f565b505f93505050565b9092506020813d602011612bd7575b81612bc760209383611c71565b810103126109365751915f61266a565b3d9150612bba565b90815f52600260205260405f2091825460ff8160c81c1660068110156116ca5760018103612c38575060d01c60ff169060028210156116ca5781612c21575050565b63454fef5760e11b5f52600452611be091506119d5565b63039564db60e01b5f526004839052611be0906119c7565b81421015612c5c575050565b633a18348360e01b5f526004524260245260445260645ffd5b969395919094929460208801916001600160401b03612c9384611c9f565b16811491821592612d78575b5050612d6d576060612cc1612d4095893594612cba866132fe565b9687613aee565b976001600160401b03612d036040519460208601967f6029bea1919778861b5d7ffe55a2e8a03dcb0f1e192fab2373b6d61ebe9edf7d885260408701526123f2565b168284015260408101356080840152013560a082015260a08152612d2860c082611c71565b5190206020909101516001600160a01b031690613e0b565b6001600160a01b03841615159384612d5a575b5050505090565b612d64945061393e565b5f808080612d53565b505050505050505f90565b60209250905f918160405192839283378101838152039060025afa15610942575f51604088013514155f80612c9f565b60018060a01b0316805f525f60205264ffffffffff60405f2054169062015180420180421161095557824211612eb5575b808311612ead575b5061012c820190818311610955575f525f60205264ffffffffff60405f20911664ffffffffff1982541617905560405163f72d0b3b60e01b81526007600482015260208160248160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115610942575f91612e76575b50612e729064ffffffffff92611f8a565b1690565b90506020813d602011612ea5575b81612e9160209383611c71565b81010312610936575164ffffffffff612e61565b3d9150612e84565b91505f612de1565b429250612dd9565b90815f52600260205260405f2091825460ff8160c81c1660068110156116ca5760018103612c38575060d01c60ff1660028110156116ca5780612fa55750825460038401546001600160a01b0380831691612f749190602090612f1f906132fe565b01517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169116837f0000000000000000000000000000000000000000000000000000000000000000613f1b565b15612f8f57509064ffffffffff611bac9260a01c1690612c50565b63522561a360e11b5f523360045260245260445ffd5b611be09163454fef5760e11b5f526004526119d5565b60405163f72d0b3b60e01b8152600760048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610942575f91613020575b50612e7264ffffffffff9142611f8a565b90506020813d60201161304c575b8161303b60209383611c71565b810103126109365751612e7261300f565b3d915061302e565b6040519061306182611c20565b5f6060838281528260208201528260408201520152565b6040519061016082018281106001600160401b03821117611c0c57604052815f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201526130d3613054565b6101208201526101406130e4613054565b910152565b906130f2613078565b506130fb613054565b5061310682356132fe565b9061316860018060a01b0360208401511660405160208101907f064d2ed7f2d9ef5673f9cdb84bd27a779536400cd6aae90eb6a6e64dfba130cf825261314f6040820188612428565b6102a081526131606102c082611c71565b519020613e0b565b9261012083015161317a818684613f9c565b6131ad5750906131938492610140850151938491613f9c565b1561319a57565b836374f4111160e11b5f5260045260245ffd5b919050565b51906001600160801b038216820361093657565b519064ffffffffff8216820361093657565b9081610100910312610936576040519061010082018281106001600160401b03821117611c0c5760405261320b8161234e565b8252613219602082016131c6565b602083015261322a604082016131c6565b604083015260608101516007811015610936576060830152608081015160ff8116810361093657608083015260a0810151906001600160a01b03821682036109365760e09160a084015261328060c08201612362565b60c0840152015160e082015290565b519061ffff8216820361093657565b51906001600160401b038216820361093657565b9190826080910312610936576040516132ca81611c20565b60606130e4818395805185526132e260208201612362565b60208601526132f36040820161329e565b6040860152016131c6565b90613307613078565b60405163084d73a160e11b81526004810184905290927f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169161010081602481865afa908115610942575f91613823575b50606081015160078110156116ca5715801590613795575b604082019064ffffffffff825116156137825781516040516302e067a160e11b815264ffffffffff909116600482015291610140836024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa928315610942575f93613681575b5060808301516001600160a01b03908116907f000000000000000000000000000000000000000000000000000000000000000016810361366b5750848852811561363c57855b6001600160a01b0390811660208a01528351855182166060808c019190915290821660408b01528085015192519086018051909564ffffffffff9092169390921660078310156116ca5763ffffffff9360409360c08d015260a08c015260808b015260ff60808701511660e08b01520151166101008801525f146135345750506101009060246040518094819362ca91ff60e51b835260048301525afa8015610942575f915f916134eb575b50610140840152610120830152565b9150506101003d811161352d575b6135038183611c71565b8101610100828203126109365780608061352061352793856132b2565b93016132b2565b5f6134dc565b503d6134f9565b9092505160078110156116ca5760021061354c575050565b60408051636f2d436560e11b81526004810192909252816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa8015610942575f915f916135ed575b506001600160401b039064ffffffffff602060e08601519501511692604051946135ca86611c20565b85526001600160601b031660208501521660408301526060820152610120830152565b9150506040813d604011613634575b8161360960409383611c71565b81010312610936576001600160401b0361362e602061362784612362565b930161329e565b906135a1565b3d91506135fc565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316613430565b8563fa5a143760e01b5f5260045260245260445ffd5b909250610140813d821161377a575b8161369e6101409383611c71565b81010312610936576040519061014082018281106001600160401b03821117611c0c576040526136cd8161234e565b82526136db6020820161328f565b6020830152604081015163ffffffff811681036109365761376d9161012091604085015261370b6060820161234e565b606085015261371c6080820161234e565b608085015261372d60a082016131b2565b60a085015261373e60c0820161234e565b60c085015261374f60e0820161234e565b60e0850152613761610100820161328f565b6101008501520161328f565b610120820152915f6133ea565b3d9150613690565b8363631dbb7360e11b5f5260045260245ffd5b60405163084d73a160e11b815260048101849052909150610100816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610942575f916137f4575b5090613378565b61381691506101003d811161381c575b61380e8183611c71565b8101906131d8565b5f6137ed565b503d613804565b61383c91506101003d811161381c5761380e8183611c71565b5f613360565b6060015160405163a3d545f560e01b815264ffffffffff90911660048201526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690602081602481855afa908115610942575f9161390c575b5060018101809111610955576020906024604051809481936362d2377360e11b835260048301525afa908115610942575f916138dd575090565b90506020813d602011613904575b816138f860209383611c71565b81010312610936575190565b3d91506138eb565b90506020813d602011613936575b8161392760209383611c71565b8101031261093657515f6138a3565b3d915061391a565b9092919261394d838583614198565b5061395781612601565b1590816139cf575b506139c657813b156139be576064835f9460209660405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b505050505f90565b50505050600190565b6001600160a01b0384811691161490505f61395f565b60405163929f834f60e01b81527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316602082600481845afa918215610942575f92613aa6575b5060405163f72d0b3b60e01b81529081602481602093600d60048301525afa908115610942575f91613a72575b50613a6e90612710926125ee565b0490565b90506020813d602011613a9e575b81613a8d60209383611c71565b810103126109365751612710613a60565b3d9150613a80565b9091506020813d602011613ad2575b81613ac260209383611c71565b810103126109365751905f613a33565b3d9150613ab5565b356001600160a01b03811681036109365790565b6020810180519094929391906001600160a01b037f000000000000000000000000000000000000000000000000000000000000000081169116819003613df557606082018051604084018051929390926101008901926020916001600160a01b039081169160649116613b6086611c9f565b946001600160401b03604051968795869463a042900560e01b8652600486015260248501521660448301525afa908115610942575f91613dc3575b506101208836031261093657604051986101208a018a81106001600160401b03821117611c0c57604052613bce89611986565b8a526020890199613bde8b611986565b6020820190815260408b0194613bf386611986565b60408401908152908c613c0860608201611986565b60608601908152608086016080830135815260a08301613c2790612414565b60a0880190815291613c3b60c085016123f2565b9360c0890194855260e001613c4f906123f2565b9460e08901958652613c60906123f2565b610100898101918252604080517f29fa3963213a4a2d8c96727a41148979e6b9c3e3284536cfc92330c25e88660e602082019081529b516001600160a01b03908116928201929092529951811660608b01529751881660808a0152915190961660a0880152905160c087015290516001600160801b031660e086015290516001600160401b039081169185019190915290518116610120840152905116610140808301919091528152613d1561016082611c71565b5190209051613d2f916001600160a01b0390911690613e0b565b9451149687613da1575b5086613d7d575b505084613d60575b505050505f14613d5b5761239790613ada565b505f90565b51613d7494506001600160a01b031661393e565b5f808080613d48565b613d8991929650613ada565b90516001600160a01b03918216911614935f80613d40565b613dac919750613ada565b82516001600160a01b03918216911614955f613d39565b90506020813d602011613ded575b81613dde60209383611c71565b8101031261093657515f613b9b565b3d9150613dd1565b50606001516001600160a01b0316949350505050565b6042916001600160a01b03908116907f0000000000000000000000000000000000000000000000000000000000000000168103613ef4577f03d8e8ea14109b479a4fe721851a5428539693aa28e466ae255cc142761d52fa905b6040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f845260408301527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606083015246608083015260a082015260a08152613ed660c082611c71565b519020906040519161190160f01b8352600283015260228201522090565b7f827a4ce3a3f863a33d2b122920a857f2d7d486be7871f12565f31a821371613790613e65565b91929091336001600160a01b038416146139c657613f5293604093845195869485938493630c1aed9d60e21b85526004850161239a565b03916001600160a01b03165afa908115610942575f91613f7c575b506001600160a01b0316331490565b613f95915060403d604011610483576104748183611c71565b505f613f6d565b919081519283156139be575f926020613fd36001600160401b036040613fc3848701611c9f565b94015116936102808101906123bd565b95909460405183810191838352602182015260218152613ff4604182611c71565b604051918291518091835e8101838152039060025afa15610942575f5161239795614254565b604051633f29807d60e01b815260036004820152602481018390527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316929190602081604481875afa908115610942575f91614166575b5060ff60e083015116109081156140cd575b506140c557602090604460405180948193633f29807d60e01b83526002600484015260248301525afa908115610942575f916138dd575090565b505061271090565b516040516348fbaaf160e11b8152600481019190915290506020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610942575f9161412c575b505f61408b565b90506020813d60201161415e575b8161414760209383611c71565b810103126109365761415890611c92565b5f614125565b3d915061413a565b90506020813d602011614190575b8161418160209383611c71565b8101031261093657515f614079565b3d9150614174565b90604183036141c2576141bb9250602081013591604082359201355f1a906141cc565b9192909190565b50505f9160029190565b91906fa2a8918ca85bafe22016d0b997e4df60600160ff1b038411614239579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15610942575f516001600160a01b0381161561422f57905f905f90565b505f906001905f90565b5050505f9160039190565b9190811015611ea85760051b0190565b9390926001600160401b0316806001600160401b03841610156143aa575f1901916001600160401b038311610955579190919092945f925b8184106142b257505050506001600160401b03161591826142ac57505090565b14919050565b9092956001600160401b0385989596939616801561439d5760018088161490811561438a575b501561435b576142f7906142f18886859b99979b614244565b356143b4565b925b600181161580614349575b1561432357677fffffffffffffff809160011c169560011c16946142f9565b677fffffffffffffff8060019299939497959896995b831c1694821c169401929161428c565b506001600160401b0381161515614304565b677fffffffffffffff8061438460019361437d8b8988999c9d9b9e9a98614244565b35906143b4565b98614339565b90506001600160401b038716145f6142d8565b5050505050925050505f90565b5050505050505f90565b5f906020926040519084820192600160f81b845260218301526041820152604181526143e1606182611c71565b604051918291518091835e8101838152039060025afa15610942575f519056'
