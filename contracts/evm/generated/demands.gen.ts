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
  '0x6101a0806040523461038c5760c081614246803803809161002082856104bb565b83398101031261038c576040519060c082016001600160401b038111838210176104a75760405280516001600160a01b038116810361038c57825260208101516001600160a01b0381169081810361038c57602084015260408201516001600160a01b038116939084810361038c5760408201526060830151916001600160a01b038316830361038c57606082019283526080840151936001600160a01b038516850361038c576080830194855260a00151946001600160a01b038616860361038c5760049160209160a0850197885260c0528060a05260405192838092639a8e000f60e01b82525afa908115610398575f91610488575b5060a05160405163c60e814d60e01b815290602090829060049082906001600160a01b03165afa908115610398575f91610469575b506101005260e081905260c051604051639a8e000f60e01b815290602090829060049082906001600160a01b03165afa908115610398575f9161044a575b506001600160a01b03918216911614806103cd575b156103a3575190516001600160a01b0390811661012052908116608052905191518116610160529081166101405260a05160405163411557d160e01b81529160209183916004918391165afa908115610398575f91610352575b5061018052604051613d4890816104fe823960805181818161028501528181610ec90152818161132a0152818161146201528181611495015281816114e6015281816115a401528181611d5e01528181612480015281816126a80152612e26015260a05181818161068801528181612d4701528181613437015261374f015260c051818181610f7401528181612f900152818161306601526131dd015260e0518181816106cc015281816127940152612de201526101005181818161014f015281816102b8015281816124ad01526126f1015261012051818181610d5d015261329301526101405181818161064401528181611266015281816112b3015281816115f2015281816123990152818161284401526139740152610160518181816109af01528181610ae1015281816119160152613a2a015261018051818181610e850152818161111a0152818161212801526129a10152f35b90506020813d602011610390575b8161036d602093836104bb565b8101031261038c57516001600160a01b038116810361038c575f6101fa565b5f80fd5b3d9150610360565b6040513d5f823e3d90fd5b60a05160c05163311679cd60e21b5f9081526001600160a01b039283166004529116602452604490fd5b506101005160c05160405163c60e814d60e01b81526001600160a01b0392831692909160209183916004918391165afa908115610398575f9161041b575b506001600160a01b0316146101a0565b61043d915060203d602011610443575b61043581836104bb565b8101906104de565b5f61040b565b503d61042b565b610463915060203d6020116104435761043581836104bb565b5f61018b565b610482915060203d6020116104435761043581836104bb565b5f61014d565b6104a1915060203d6020116104435761043581836104bb565b5f610118565b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b038211908210176104a757604052565b9081602091031261038c57516001600160a01b038116810361038c579056fe6080806040526004361015610012575f80fd5b5f3560e01c90816303b2bf8e14610fa3575080630742d8c414610f5f57806329c58bc014610f435780632c1d3b6614610f145780633487b25614610ef85780633600fe7c14610eb4578063411557d114610e7057806341eae68714610e27578063459beb8914610d8c57806349493a4d14610d485780634a37cecf14610b3f5780634ecf247114610b1057806352b9cf3b14610acc57806356f66282146109655780635ba833b01461094a5780635f3a1e3a146108fe57806366ba8a60146108e35780636adb079c146108ab5780637afdd5861461071657806394736694146106fb5780639a8e000f146106b75780639de6e0c714610673578063a9b5898f1461062f578063afffe49d146104ca578063c4a43518146101825763c60e814d1461013a575f80fd5b3461017e575f36600319011261017e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b5f80fd5b3461017e57606036600319011261017e576004356024356001600160401b03811161017e5780600401906102a0600319823603011261017e576044356001600160401b03811161017e576101da903690600401610fe6565b939092815f52600160205260405f2093845460ff8160c81c16600681101561049e57600181036104b2575060d01c60ff16600281101561049e5760018103610481575061023264ffffffffff865460a01c1684612225565b61023b826125ad565b5080979197516003880154148061045d575b1561044a57604081810180516020909301518251630c1aed9d60e21b81526001600160a01b03948516600482015290841660248201527f00000000000000000000000000000000000000000000000000000000000000009093166044840152919081806064810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561043f575f9161040f575b5061030683858b60018060a01b03865116613366565b9081156103d8575b50156103c5579161035d916103366102846103499a9560018060a01b03905116980186611f34565b9990956040519586526020860190611f9f565b6102e06102a08501526102e0840191611afe565b8181036102c08301528681526001600160fb1b03871161017e57817f3ac900a6578543fe486be9c16cde07a802b6778bd95720e404d6a25b266825f2936020926103c39960051b80928583013701030190a360018101546001600160a01b0316906120db565b005b87632fe1695160e21b5f5260045260245ffd5b6001600160a01b03811615159150839085908b90846103fc575b505050508961030e565b6104069450613366565b82848a8c6103f2565b610431915060403d604011610438575b6104298183611836565b810190611f10565b50896102f0565b503d61041f565b6040513d5f823e3d90fd5b87638949439160e01b5f5260045260245ffd5b5061046a60248701611864565b6001600160401b038060028a01541691161461024d565b63454fef5760e11b5f52600484905261049990611021565b60445ffd5b634e487b7160e01b5f52602160045260245ffd5b63039564db60e01b5f52600485905261049990611013565b3461017e57604036600319011261017e576004356104e6610fbc565b906104f081612d26565b9061012082015191825115801561061a575b610607576040906105128461326a565b825160208101918252848482015283815261052e606082611836565b5190206001600160401b03610546878380898761268a565b8054600160d01b60ff60d01b199091161781559490960151169081156105f357602096869364ffffffffff6001600160401b037fbd1117a700f7ca733f3d57519531a885d11bf4a8b446366fe1e7410445d0463595606095061691600288016001600160401b0384166001600160401b0319825416179055604060018060a01b0391015116965460a01c169060405197885289880152604087015260018060a01b031694a4604051908152f35b634e487b7160e01b5f52601260045260245ffd5b50634111ec9f60e11b5f5260045260245ffd5b506001600160401b0360408401511615610502565b3461017e575f36600319011261017e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461017e575f36600319011261017e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461017e575f36600319011261017e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461017e575f36600319011261017e57602060405160058152f35b3461017e57604036600319011261017e576004356001600160401b03811161017e576102a0600319823603011261017e5761074f610fbc565b61075b826004016125ad565b61076a8195939594929461326a565b6040516020810191825286604082015260408152610789606082611836565b5190209061271082066107a764ffffffffff60608401511687613957565b90818110156108935760206001600160401b038989897f8d211be6484d493c44877aa63455e788b7ff1063cf30cf7f6f8f05f8568dd87d60808b6107ee818d888e8961268a565b9781986108476024889498019361082061022461080a87611864565b9286600287019416871985541617845501611864565b67ffffffffffffffff60401b82549160401b169067ffffffffffffffff60401b1916179055565b64ffffffffff61086560018060a01b0360408b015116995194611864565b915460a01c1692604051998a528b8a0152166040880152606087015260018060a01b031694a4604051908152f35b87623154c360e01b5f5260045260245260445260645ffd5b3461017e57608036600319011261017e5760206108d96108c9610fbc565b6064359060443590600435611d49565b6040519015158152f35b3461017e575f36600319011261017e57602060405160548152f35b3461017e57608036600319011261017e57604435801515810361017e57606435906001600160401b03821161017e5761093e6103c3923690600401610fe6565b91602435600435611b2b565b3461017e575f36600319011261017e57602060405160038152f35b3461017e57602036600319011261017e576004356109828161241a565b60ff815460e01c16610ab95760038101546040516348fbaaf160e11b8152600481018290526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561043f575f91610a7f575b50610a6d5750805460ff60c81b1916600160c91b178155610a2b610a0961237d565b825464ffffffffff60a01b191660a09190911b64ffffffffff60a01b16178255565b54907f7d155c2b636d0d9f858cb19635896def3b8e158d59da4ee9cc5685b43ef8ae9b60206040519364ffffffffff8160a01c16855260018060a01b031693a3005b636d3ee54960e01b5f5260045260245ffd5b90506020813d602011610ab1575b81610a9a60209383611836565b8101031261017e57610aab90611857565b846109e7565b3d9150610a8d565b5063557c39cf60e01b5f5260045260245ffd5b3461017e575f36600319011261017e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461017e57602036600319011261017e576004355f526004602052602060ff60405f2054166040519015158152f35b3461017e57602036600319011261017e575f610180604051610b60816117ff565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152826101408201528261016082015201526004355f52600160205260405f20604051610bc5816117ff565b815460018060a01b0381168252602082019064ffffffffff8160a01c16825260ff8160c81c16936040840194600681101561049e57855260ff8260d01c169160608501600284101561049e5785938152608084019660ff8360d81c16885260ff60a086019360e01c161515835260018401549060c086019860018060a01b0383168a5260e087019260a01c83526002860154936101008801926001600160401b03861684526001600160401b036101208a019660401c16865264ffffffffff600560038a0154996101408c019a8b5261016060048201549c019b8c5201549a6101808d019b8c526040519c60018060a01b039051168d52511660208c015251600681101561049e5760408b01525192600284101561049e576101a09a6001600160401b039660ff6001600160601b0394899760608f0152511660808d015251151560a08c015260018060a01b0390511660c08b0152511660e089015251166101008701525116610120850152516101408401525161016083015251610180820152f35b3461017e575f36600319011261017e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461017e5761022036600319011261017e57608036602319011261017e5760a4356001600160401b03811161017e57610dc9903690600401610fe6565b60c4356001600160401b03811161017e57610de8903690600401610fe6565b9092906101203660e319011261017e5761020435936001600160401b03851161017e57610e1c6103c3953690600401610fe6565b94909360043561189c565b3461017e57604036600319011261017e57610e40610fbc565b6004355f52600260205260405f209060018060a01b03165f52602052602060ff60405f2054166040519015158152f35b3461017e575f36600319011261017e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461017e575f36600319011261017e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461017e57602036600319011261017e576103c360043561102f565b3461017e57602036600319011261017e576004355f526003602052602060ff60405f2054166040519015158152f35b3461017e575f36600319011261017e57602060405161c0008152f35b3461017e575f36600319011261017e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461017e575f36600319011261017e576020905f548152f35b602435906001600160a01b038216820361017e57565b35906001600160a01b038216820361017e57565b9181601f8401121561017e578235916001600160401b03831161017e576020838186019501011161017e57565b600681101561049e57602452565b600281101561049e57602452565b5f815f52600160205260405f209182549260ff8460c81c1693600685101561049e5760028514948515806117f4575b6117dc575064ffffffffff8160a01c168042106117c257506001820180546001600160a01b03169590939061177a575f916004840154805f52600360205260ff60405f20541615611198575b50916110ec93917fc02800b4cd6137b3ddedb796d5745d86b14f6bdeecf3f3934d3bb675df2a9f47602060059560405194855260018060a01b031693a3611878565b546040516304ade6db60e11b815260048101939093526024830182905260a01c6044830152602082606481847f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1801561118b57611152575050565b6020823d602011611183575b8161116b60209383611836565b81010312611180575061117d90611857565b50565b80fd5b3d915061115e565b50604051903d90823e3d90fd5b809193505f52600360205260405f2060038501545f52600460205260405f20600160ff19825416179055600160ff19825416179055604051906101c082018281106001600160401b03821117611766576040525f82525f60208301525f60608301525f60808301525f60a08301525f6101208301525f6101408301525f6101608301525f6101808301525f6101a083015260c08201526001604082015260018060a01b0383166101008201528660e082015260405163929f834f60e01b815260208160048160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa90811561043f575f91611734575b5060405163f72d0b3b60e01b8152600c60048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561043f575f91611700575b506112f99061271092612197565b604051600162e4fc9b60e01b031981526001600160a01b0386811660048301529290910491602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa90811561043f575f916116ce575b50600181018091116116ba576003111561157a575b6001600160601b03166101808201526001600160601b036101a060405192637026efa960e11b845260ff815116600485015260208101511515602485015260408101511515604485015260608101511515606485015260808101516113d3816121aa565b608485015260a081015160a485015260c081015160c485015260e08101516001600160a01b0390811660e4860152610100820151811661010486015261012082015181166101248601526101408201518116610144860152610160820151841661016486015261018082015184166101848601529101519091166101a483015260209082906101c49082905f907f0000000000000000000000000000000000000000000000000000000000000000165af190811561043f575f91611548575b507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163b1561017e576040516317ce8d6360e11b815260048101829052600260248201525f81604481837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1801561043f57611525575b50916110ec6110aa565b6005939196509161153a5f6110ec9694611836565b5f969294919350919061151b565b90506020813d602011611572575b8161156360209383611836565b8101031261017e57515f611492565b3d9150611556565b50604051630213119b60e51b81526001600160a01b038481166004830152602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa90811561043f575f91611680575b5060405163f72d0b3b60e01b8152600a6004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa91821561043f575f9261164a575b506116426001600160601b0392836127109316612197565b04905061136f565b91506020823d602011611678575b8161166560209383611836565b8101031261017e5790519061164261162a565b3d9150611658565b90506020813d6020116116b2575b8161169b60209383611836565b8101031261017e576116ac90611efc565b5f6115d4565b3d915061168e565b634e487b7160e01b5f52601160045260245ffd5b90506020813d6020116116f8575b816116e960209383611836565b8101031261017e57515f61135a565b3d91506116dc565b90506020813d60201161172c575b8161171b60209383611836565b8101031261017e57516127106112eb565b3d915061170e565b90506020813d60201161175e575b8161174f60209383611836565b8101031261017e57515f611296565b3d9150611742565b634e487b7160e01b5f52604160045260245ffd5b6040515f81526117c09695509293506001600160a01b03909116917f69aaca615229a156d417d9e6aee34fe90e8597198f35c6ead217eabb692a6e4390602090a3612189565b565b836324d13f4160e01b5f526004524260245260445260645ffd5b63039564db60e01b5f52600484905261049990611013565b50600181141561105e565b6101a081019081106001600160401b0382111761176657604052565b608081019081106001600160401b0382111761176657604052565b90601f801991011681019081106001600160401b0382111761176657604052565b5190811515820361017e57565b356001600160401b038116810361017e5790565b90600681101561049e57815460ff60c81b191660c89190911b60ff60c81b16179055565b95939091865f52600160205260405f209586549460ff8660c81c16600681101561049e57600214159687611aef575b6118df64ffffffffff8860a01c168b612225565b6003890154926001600160401b0360028b015416956040516348fbaaf160e11b815285600482015260208160248160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa90811561043f575f91611ab5575b50611aa25784602435149384611a82575b84611a67575b5050505015611a505750811015611a3c5701356001600160f81b031916156119fb57506119e857805463ff0000ff60c81b1916630100000160c81b1781556119a6610a0961237d565b54907f6d4ea3dbb7c35d8322b020b96cf152fd40cb632e4e6651af1d83978b9b6465f160206040519364ffffffffff8160a01c16855260018060a01b031693a3565b506312bb4d4960e11b5f5260045260245ffd5b6117c09392915060018060a01b031680927f69aaca615229a156d417d9e6aee34fe90e8597198f35c6ead217eabb692a6e43602060405160018152a3612189565b634e487b7160e01b5f52603260045260245ffd5b905063305eb56f60e11b5f5260045260245260445ffd5b611a7994509060e491878a602461224a565b5f80808061195d565b93506044356001600160401b0381169081810361017e5750871093611957565b84636d3ee54960e01b5f5260045260245ffd5b90506020813d602011611ae7575b81611ad060209383611836565b8101031261017e57611ae190611857565b5f611946565b3d9150611ac3565b611af88a6121b4565b506118cb565b908060209392818452848401375f828201840152601f01601f1916010190565b919082018092116116ba57565b92611b358461241a565b9261c0008611611d115783549560ff8760d81c16808514801590611d06575b611ceb575060028501916001600160401b03835460401c168281115f14611ce3578281039081116116ba57935b8180611cda575b611cc75760058701978854936001600160401b0381116117665760405190611bba601f8201601f191660200183611836565b8082526020820195368286011161017e57867f983a01657271cd17227c7629eefa9d6808d791461f78536071a45029095f4809938387611c569a375f602085830101525190206040519060208201928352604082015260408152611c1f606082611836565b519020809c60018060a01b03169687956040519384938d855289151560208601526040850152608060608501526080840191611afe565b0390a3611cb85750600183018093116116ba576001600160401b03611c9d921667ffffffffffffffff60401b82549160401b169067ffffffffffffffff60401b1916179055565b815460ff60d81b191660d89190911b60ff60d81b1617905555565b94505050506117c092506120db565b8463decb2a1360e01b5f5260045260245ffd5b50841515611b88565b505f93611b81565b84630f23b77b60e31b5f52600452602452605460445260645ffd5b506054851015611b54565b85632716a74f60e01b5f5260045261c00060245260445ffd5b9081602091031261017e57516001600160a01b038116810361017e5790565b6040516338f7d45d60e11b81526020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561043f575f91611eb9575b5060405163732fd5b360e01b8152600481018390526001600160a01b03938416602482018190525f6044830152606482018790526005608483015293919091169060208160a481855afa90811561043f575f91611e87575b501594851595611e01575b505050505090565b60209495509060a49291604051968795869463732fd5b360e01b86526004860152602485015260448401526064830152600560848301525afa90811561043f575f91611e55575b5015155f80808080611df9565b90506020813d602011611e7f575b81611e7060209383611836565b8101031261017e57515f611e48565b3d9150611e63565b90506020813d602011611eb1575b81611ea260209383611836565b8101031261017e57515f611dee565b3d9150611e95565b611edb915060203d602011611ee1575b611ed38183611836565b810190611d2a565b5f611d96565b503d611ec9565b51906001600160a01b038216820361017e57565b51906001600160601b038216820361017e57565b919082604091031261017e57611f316020611f2a84611ee8565b9301611efc565b90565b903590601e198136030182121561017e57018035906001600160401b03821161017e57602001918160051b3603831361017e57565b35906001600160401b038216820361017e57565b359060ff8216820361017e57565b35906001600160801b038216820361017e57565b6001600160401b036120d561026080938035865283611fc060208301611f69565b16602087015260408101356040870152606081013560608701526080810135608087015260a081013560a087015260c081013560c087015260e081013560e087015261010081013561010087015261012081013561012087015261014081013561014087015261016081013561016087015260ff6120416101808301611f7d565b1661018087015260ff6120576101a08301611f7d565b166101a087015260ff61206d6101c08301611f7d565b166101c0870152836120826101e08301611f69565b166101e0870152836120976102008301611f69565b16610200870152836120ac6102208301611f69565b166102208701526001600160801b036120c86102408301611f8b565b1661024087015201611f69565b16910152565b6001906120e9600382611878565b01546040516304ade6db60e11b81526001600160a01b0392831660048201525f6024820181905260a09290921c604482015291602091839160649183917f0000000000000000000000000000000000000000000000000000000000000000165af1801561043f576121575750565b6020813d602011612181575b8161217060209383611836565b8101031261017e5761117d90611857565b3d9150612163565b6001906120e9600482611878565b818102929181159184041417156116ba57565b6004111561049e57565b90815f52600160205260405f2091825460ff8160c81c16600681101561049e576001810361220d575060d01c60ff1690600282101561049e57816121f6575050565b63454fef5760e11b5f526004526104999150611021565b63039564db60e01b5f52600483905261049990611013565b81421015612231575050565b633a18348360e01b5f526004524260245260445260645ffd5b969395919094929460208801916001600160401b0361226884611864565b1681149182159261234d575b50506123425760606122966123159589359461228f86612d26565b9687613421565b976001600160401b036122d86040519460208601967f6029bea1919778861b5d7ffe55a2e8a03dcb0f1e192fab2373b6d61ebe9edf7d88526040870152611f69565b168284015260408101356080840152013560a082015260a081526122fd60c082611836565b5190206020909101516001600160a01b03169061373e565b6001600160a01b0384161515938461232f575b5050505090565b6123399450613366565b5f808080612328565b505050505050505f90565b60209250905f918160405192839283378101838152039060025afa1561043f575f51604088013514155f80612274565b60405163f72d0b3b60e01b8152600760048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561043f575f916123e6575b506123e264ffffffffff9142611b1e565b1690565b90506020813d602011612412575b8161240160209383611836565b8101031261017e57516123e26123d1565b3d91506123f4565b90815f52600160205260405f2091825460ff8160c81c16600681101561049e576001810361220d575060d01c60ff16600281101561049e57806125025750825460038401546001600160a01b03808316916124d1919060209061247c90612d26565b01517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169116837f000000000000000000000000000000000000000000000000000000000000000061384e565b156124ec57509064ffffffffff6117c09260a01c1690612225565b63522561a360e11b5f523360045260245260445ffd5b6104999163454fef5760e11b5f52600452611021565b604051906125258261181b565b5f6060838281528260208201528260408201520152565b6040519061016082018281106001600160401b0382111761176657604052815f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f610100820152612597612518565b6101208201526101406125a8612518565b910152565b906125b661253c565b506125bf612518565b506125ca8235612d26565b9061262c60018060a01b0360208401511660405160208101907f064d2ed7f2d9ef5673f9cdb84bd27a779536400cd6aae90eb6a6e64dfba130cf82526126136040820188611f9f565b6102a081526126246102c082611836565b51902061373e565b9261012083015161263e8186846138d9565b61267157509061265784926101408501519384916138d9565b1561265e57565b836374f4111160e11b5f5260045260245ffd5b919050565b51906001600160801b038216820361017e57565b6040516338f7d45d60e11b81529395909490939192916020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa801561043f57612715915f91612bcf575b506001600160a01b031680837f000000000000000000000000000000000000000000000000000000000000000061384e565b15612bab5760408501805190966001600160a01b03838116959192168514612b985760600164ffffffffff81511661275a61010089019163ffffffff83511690611b1e565b421015612b6d575060a0870151604051630467c77360e31b815264ffffffffff909116600482015292610100846024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa93841561043f575f94612a6a575b5064ffffffffff6127d9945192511692611d49565b15612a5557805f52600260205260405f20825f5260205260ff60405f205416612a4057805f52600260205260405f20825f5260205260405f20600160ff198254161790555f545f1981146116ba5760010194855f55855f52600160205260405f209460018060a01b037f0000000000000000000000000000000000000000000000000000000000000000166040519063929f834f60e01b8252602082600481845afa91821561043f575f92612a0c575b5060405163f72d0b3b60e01b81529081602481602093600d60048301525afa90811561043f575f916129d8575b506128c49061271092612197565b04924862061a80029362061a80850448036116ba576001600160601b0394808211156129d05750925b51600188018054895460048b019490945585871660a090811b6001600160a01b039189901b9283168a178216179092559351600160c81b919092169390921660ff60c81b191692909217178655600386015561296c61294a61237d565b865464ffffffffff60a01b191660a09190911b64ffffffffff60a01b16178655565b60405192637f4c824d60e11b845260048401523060248401525f60448401521660648201526020816084815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af1801561043f576121575750565b9050926128ed565b90506020813d602011612a04575b816129f360209383611836565b8101031261017e57516127106128b6565b3d91506129e6565b9091506020813d602011612a38575b81612a2860209383611836565b8101031261017e5751905f612889565b3d9150612a1b565b63fe54905960e01b5f5260045260245260445ffd5b631984d69360e11b5f5260045260245260445ffd5b8094506101003d8111612b66575b612a828183611836565b81010393610100851261017e576040519460608601908682106001600160401b038311176117665760c09160405282518752601f19011261017e576040519460c08601958087106001600160401b038811176117665760e064ffffffffff93612b5a926127d999604052612af860208301612676565b8152612b0660408301612676565b6020820152612b1760608301612676565b6040820152612b2860808301612676565b6060820152612b3960a08301612676565b6080820152612b4a60c08301612676565b60a0820152602085015201611857565b604082015294506127c4565b503d612a78565b63ffffffff64ffffffffff869351169151169163893711e560e01b5f5260045260245260445260645ffd5b846327b2b61360e21b5f5260045260245ffd5b638a5ca08d60e01b5f908152336004526001600160a01b0391909116602452604490fd5b612be8915060203d602011611ee157611ed38183611836565b5f6126e3565b519064ffffffffff8216820361017e57565b908161010091031261017e576040519061010082018281106001600160401b0382111761176657604052612c3381611ee8565b8252612c4160208201612bee565b6020830152612c5260408201612bee565b60408301526060810151600781101561017e576060830152608081015160ff8116810361017e57608083015260a0810151906001600160a01b038216820361017e5760e09160a0840152612ca860c08201611efc565b60c0840152015160e082015290565b519061ffff8216820361017e57565b51906001600160401b038216820361017e57565b919082608091031261017e57604051612cf28161181b565b60606125a881839580518552612d0a60208201611efc565b6020860152612d1b60408201612cc6565b604086015201612bee565b90612d2f61253c565b60405163084d73a160e11b81526004810184905290927f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169161010081602481865afa90811561043f575f9161324b575b506060810151600781101561049e57158015906131bd575b604082019064ffffffffff825116156131aa5781516040516302e067a160e11b815264ffffffffff909116600482015291610140836024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa92831561043f575f936130a9575b5060808301516001600160a01b03908116907f00000000000000000000000000000000000000000000000000000000000000001681036130935750848852811561306457855b6001600160a01b0390811660208a01528351855182166060808c019190915290821660408b01528085015192519086018051909564ffffffffff90921693909216600783101561049e5763ffffffff9360409360c08d015260a08c015260808b015260ff60808701511660e08b01520151166101008801525f14612f5c5750506101009060246040518094819362ca91ff60e51b835260048301525afa801561043f575f915f91612f13575b50610140840152610120830152565b9150506101003d8111612f55575b612f2b8183611836565b81016101008282031261017e57806080612f48612f4f9385612cda565b9301612cda565b5f612f04565b503d612f21565b90925051600781101561049e57600210612f74575050565b60408051636f2d436560e11b81526004810192909252816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa801561043f575f915f91613015575b506001600160401b03906001600160601b0364ffffffffff602060e0870151960151169360405195612ffa8761181b565b86521660208501521660408301526060820152610120830152565b9150506040813d60401161305c575b8161303160409383611836565b8101031261017e576001600160401b03613056602061304f84611efc565b9301612cc6565b90612fc9565b3d9150613024565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316612e58565b8563fa5a143760e01b5f5260045260245260445ffd5b909250610140813d82116131a2575b816130c66101409383611836565b8101031261017e576040519061014082018281106001600160401b03821117611766576040526130f581611ee8565b825261310360208201612cb7565b6020830152604081015163ffffffff8116810361017e576131959161012091604085015261313360608201611ee8565b606085015261314460808201611ee8565b608085015261315560a08201612676565b60a085015261316660c08201611ee8565b60c085015261317760e08201611ee8565b60e08501526131896101008201612cb7565b61010085015201612cb7565b610120820152915f612e12565b3d91506130b8565b8363631dbb7360e11b5f5260045260245ffd5b60405163084d73a160e11b815260048101849052909150610100816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561043f575f9161321c575b5090612da0565b61323e91506101003d8111613244575b6132368183611836565b810190612c00565b5f613215565b503d61322c565b61326491506101003d8111613244576132368183611836565b5f612d88565b6060015160405163a3d545f560e01b815264ffffffffff90911660048201526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690602081602481855afa90811561043f575f91613334575b50600181018091116116ba576020906024604051809481936362d2377360e11b835260048301525afa90811561043f575f91613305575090565b90506020813d60201161332c575b8161332060209383611836565b8101031261017e575190565b3d9150613313565b90506020813d60201161335e575b8161334f60209383611836565b8101031261017e57515f6132cb565b3d9150613342565b90929192613375838583613ad5565b5061337f816121aa565b1590816133f7575b506133ee57813b156133e6576064835f9460209660405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b505050505f90565b50505050600190565b6001600160a01b0384811691161490505f613387565b356001600160a01b038116810361017e5790565b6020810180519094929391906001600160a01b037f00000000000000000000000000000000000000000000000000000000000000008116911681900361372857606082018051604084018051929390926101008901926020916001600160a01b03908116916064911661349386611864565b946001600160401b03604051968795869463a042900560e01b8652600486015260248501521660448301525afa90811561043f575f916136f6575b506101208836031261017e57604051986101208a018a81106001600160401b038211176117665760405261350189610fd2565b8a5260208901996135118b610fd2565b6020820190815260408b019461352686610fd2565b60408401908152908c61353b60608201610fd2565b60608601908152608086016080830135815260a0830161355a90611f8b565b60a088019081529161356e60c08501611f69565b9360c0890194855260e00161358290611f69565b9460e0890195865261359390611f69565b610100898101918252604080517f29fa3963213a4a2d8c96727a41148979e6b9c3e3284536cfc92330c25e88660e602082019081529b516001600160a01b03908116928201929092529951811660608b01529751881660808a0152915190961660a0880152905160c087015290516001600160801b031660e086015290516001600160401b03908116918501919091529051811661012084015290511661014080830191909152815261364861016082611836565b5190209051613662916001600160a01b039091169061373e565b94511496876136d4575b50866136b0575b505084613693575b505050505f1461368e57611f319061340d565b505f90565b516136a794506001600160a01b0316613366565b5f80808061367b565b6136bc9192965061340d565b90516001600160a01b03918216911614935f80613673565b6136df91975061340d565b82516001600160a01b03918216911614955f61366c565b90506020813d602011613720575b8161371160209383611836565b8101031261017e57515f6134ce565b3d9150613704565b50606001516001600160a01b0316949350505050565b6042916001600160a01b03908116907f0000000000000000000000000000000000000000000000000000000000000000168103613827577f03d8e8ea14109b479a4fe721851a5428539693aa28e466ae255cc142761d52fa905b6040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f845260408301527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606083015246608083015260a082015260a0815261380960c082611836565b519020906040519161190160f01b8352600283015260228201522090565b7f827a4ce3a3f863a33d2b122920a857f2d7d486be7871f12565f31a821371613790613798565b91929091336001600160a01b038416146133ee5760408051630c1aed9d60e21b81526001600160a01b03948516600482015294841660248601529183166044850152909183916064918391165afa90811561043f575f916138b9575b506001600160a01b0316331490565b6138d2915060403d604011610438576104298183611836565b505f6138aa565b919081519283156133e6575f9260206139106001600160401b036040613900848701611864565b9401511693610280810190611f34565b95909460405183810191838352602182015260218152613931604182611836565b604051918291518091835e8101838152039060025afa1561043f575f51611f3195613b9b565b604051633f29807d60e01b815260036004820152602481018390527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316929190602081604481875afa90811561043f575f91613aa3575b5060ff60e08301511610908115613a0a575b50613a0257602090604460405180948193633f29807d60e01b83526002600484015260248301525afa90811561043f575f91613305575090565b505061271090565b516040516348fbaaf160e11b8152600481019190915290506020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561043f575f91613a69575b505f6139c8565b90506020813d602011613a9b575b81613a8460209383611836565b8101031261017e57613a9590611857565b5f613a62565b3d9150613a77565b90506020813d602011613acd575b81613abe60209383611836565b8101031261017e57515f6139b6565b3d9150613ab1565b9060418303613aff57613af89250602081013591604082359201355f1a90613b09565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411613b80579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa1561043f575f516001600160a01b03811615613b7657905f905f90565b505f906001905f90565b5050505f9160039190565b9190811015611a3c5760051b0190565b9390926001600160401b0316806001600160401b0384161015613cf1575f1901916001600160401b0383116116ba579190919092945f925b818410613bf957505050506001600160401b0316159182613bf357505090565b14919050565b9092956001600160401b03859895969396168015613ce457600180881614908115613cd1575b5015613ca257613c3e90613c388886859b99979b613b8b565b35613cfb565b925b600181161580613c90575b15613c6a57677fffffffffffffff809160011c169560011c1694613c40565b677fffffffffffffff8060019299939497959896995b831c1694821c1694019291613bd3565b506001600160401b0381161515613c4b565b677fffffffffffffff80613ccb600193613cc48b8988999c9d9b9e9a98613b8b565b3590613cfb565b98613c80565b90506001600160401b038716145f613c1f565b5050505050925050505f90565b5050505050505f90565b5f906020926040519084820192600160f81b84526021830152604182015260418152613d28606182611836565b604051918291518091835e8101838152039060025afa1561043f575f519056'
