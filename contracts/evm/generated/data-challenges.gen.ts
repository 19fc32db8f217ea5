// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const dataChallengesAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "sources",
        "type": "tuple",
        "internalType": "struct EvidenceSources",
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
            "internalType": "contract IAuditRequests"
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
        "internalType": "contract IAuditRequests"
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
    "name": "CONSENTS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract ConsentVerifier"
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
    "name": "challengeCount",
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
    "name": "challengeOf",
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
        "internalType": "struct DataChallenge",
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
            "internalType": "enum ChallengeState"
          },
          {
            "name": "kind",
            "type": "uint8",
            "internalType": "enum ChallengeKind"
          },
          {
            "name": "parts",
            "type": "uint8",
            "internalType": "uint8"
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
            "name": "bytesMin",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "supplied",
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
    "name": "challengeReceipt",
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
    "name": "challengeTranscript",
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
    "name": "hasWithholding",
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
    "type": "function",
    "name": "isChallengerSelected",
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
    "name": "publishConsent",
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
    "name": "reportMissingConsent",
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
    "name": "supplyTranscript",
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
    "type": "event",
    "name": "ChallengeReopened",
    "inputs": [
      {
        "name": "challengeId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ConsentMissing",
    "inputs": [
      {
        "name": "challengeId",
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
        "name": "showUntilSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ConsentPublished",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "secret",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "modes",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      },
      {
        "name": "signature",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ReceiptChallenged",
    "inputs": [
      {
        "name": "challengeId",
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
        "name": "challengeId",
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
    "name": "TranscriptChallenged",
    "inputs": [
      {
        "name": "challengeId",
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
        "name": "challengeId",
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
        "name": "challengeId",
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
    "name": "TranscriptWithheld",
    "inputs": [
      {
        "name": "challengeId",
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
    "name": "AlreadyChallenged",
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
    "name": "ChallengeKindMismatch",
    "inputs": [
      {
        "name": "challengeId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "kind",
        "type": "uint8",
        "internalType": "enum ChallengeKind"
      }
    ]
  },
  {
    "type": "error",
    "name": "ChallengeNotOpen",
    "inputs": [
      {
        "name": "challengeId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum ChallengeState"
      }
    ]
  },
  {
    "type": "error",
    "name": "ChallengePending",
    "inputs": [
      {
        "name": "challengeId",
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
    "name": "ConsentAlreadyPublished",
    "inputs": [
      {
        "name": "challengeId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ConsentImpliedByAudit",
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
    "name": "ConsentInvalid",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "count",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "ConsentNotExtended",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "told",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "EscrowMismatch",
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
    "name": "NoAnchoredRoot",
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
    "name": "NotSelected",
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
    "name": "NotTheChallengedProvider",
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
    "name": "NotTheOperator",
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
    "name": "ReceiptMismatch",
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
    "name": "ReceiptNotSampled",
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
    "name": "SelfChallenge",
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
    "name": "SubjectOfOtherCourt",
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
    "name": "SubjectUnknown",
    "inputs": [
      {
        "name": "id",
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
        "name": "challengeId",
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
  }
] as const

/** Creation code; constructor arguments follow it. */
export const dataChallengesBytecode =
  '0x6101c080604052346104335760c081615aae80380380916100208285610543565b8339810103126104335760405160c081016001600160401b038111828210176103e35760405281516001600160a01b038116810361043357815260208201516001600160a01b038116919082810361043357602082019081526040840151906001600160a01b03821680830361043357604084019283526060860151946001600160a01b038616860361043357606085019586526080870151966001600160a01b0388168803610433576080860197885260a00151916001600160a01b03831683036104335760049160209160a0880194855260c0528060a05260405192838092639a8e000f60e01b82525afa9081156103d8575f91610524575b5060a05160405163c60e814d60e01b815290602090829060049082906001600160a01b03165afa9081156103d8575f91610505575b506101005260e081905260c051604051639a8e000f60e01b815290602090829060049082906001600160a01b03165afa9081156103d8575f916104e6575b506001600160a01b0391821691161480610469575b1561043f57835185516001600160a01b03908116610120529081166080528651825182166101605281166101405260a05160405163411557d160e01b8152979160209189916004918391165afa9687156103d8575f976103f7575b50604051956115ca94858801946001600160401b038611898710176103e35760c09789976144e48939516001600160a01b03908116875290518116602087015290518116604086015290518116606085015290518116608084015290511660a08201520301905ff080156103d8576101a05261018052604051613f5e9081610586823960805181818161023e01528181610c39015281816111f3015281816116f301528181611ae401528181612587015281816127cd0152818161280101528181612853015281816128f601528181612d5a015261377f015260a05181818161114a01528181612c7b0152613376015260c0518181816119ca01528181612ec401528181612f9a015261311a015260e051818181610d21015281816112e00152612d1601526101005181818161027201528181610c820152818161123c01526137ac0152610120518181816116af01526131d0015261014051818181610b040152818161264b015281816132bf015281816139ae0152613b2f01526101605181818161166b015281816134df0152613be40152610180518181816103c701528181610e650152818161142301528181611da001528181611ed7015281816123e9015261245301526101a051818181610545015261095f0152f35b6040513d5f823e3d90fd5b634e487b7160e01b5f52604160045260245ffd5b9096506020813d602011610437575b8161041360209383610543565b8101031261043357516001600160a01b038116810361043357955f6101fe565b5f80fd5b3d9150610406565b60a05160c051634012f7a560e01b5f9081526001600160a01b039283166004529116602452604490fd5b506101005160c05160405163c60e814d60e01b81526001600160a01b0392831692909160209183916004918391165afa9081156103d8575f916104b7575b506001600160a01b0316146101a3565b6104d9915060203d6020116104df575b6104d18183610543565b810190610566565b5f6104a7565b503d6104c7565b6104ff915060203d6020116104df576104d18183610543565b5f61018e565b61051e915060203d6020116104df576104d18183610543565b5f610150565b61053d915060203d6020116104df576104d18183610543565b5f61011b565b601f909101601f19168101906001600160401b038211908210176103e357604052565b9081602091031261043357516001600160a01b0381168103610433579056fe6080806040526004361015610012575f80fd5b5f905f3560e01c9081630742d8c4146119b85750806318a45d02146119805780632422e0dc146119515780632a4ccee51461173e5780633487b256146117225780633600fe7c146116de57806349493a4d1461169a57806352b9cf3b146116565780639be6f06e146111795780639de6e0c7146111355780639ee8ec2014610b50578063a2f0572514610b33578063a9b5898f14610aef578063b1ef931514610665578063b5d427a614610574578063b73abebf14610530578063c4a435181461013c5763dfd9d30d146100e4575f80fd5b3461013957608036600319011261013957604435801515810361013757606435906001600160401b03821161013357610124610130923690600401611a2b565b916024356004356121e0565b80f35b8280fd5b505b80fd5b503461043257606036600319011261043257600435906024356001600160401b0381116104325780600401906102a06003198236030112610432576044356001600160401b03811161043257610196903690600401611a2b565b949092815f52600260205260405f2093845460ff8160c81c1660068110156105045760018103610518575060d01c60ff16600281101561050457600181036104e757506101ee64ffffffffff865460a01c1684613817565b6101f7826132fa565b508098919851600388015414806104c3575b156104b057604081810180516020909301518251630c1aed9d60e21b815291939192918391829161026e916001600160a01b037f000000000000000000000000000000000000000000000000000000000000000081169291811691166004850161201f565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610427575f91610480575b506102c083858c60018060a01b03865116613895565b908115610449575b501561043657519697610308976001600160a01b031695909261031c9290916102f5906102840186612042565b9990956040519586526020860190612085565b6102e06102a08501526102e0840191611f96565b8181036102c08301528681526001600160fb1b03871161043257817f3ac900a6578543fe486be9c16cde07a802b6778bd95720e404d6a25b266825f29360209260019960051b80928583013701030190a3610378600382611fc3565b01805460a01c9081610388578280f35b546040516304ade6db60e11b81526001600160a01b0391821660048201525f6024820181905260448201939093529192506020908290606490829086907f0000000000000000000000000000000000000000000000000000000000000000165af18015610427576103f857808280f35b6104199060203d602011610420575b6104118183611a8f565b810190612523565b505f808280f35b503d610407565b6040513d5f823e3d90fd5b5f80fd5b88632fe1695160e21b5f5260045260245ffd5b6001600160a01b03811615159150839085908c908461046d575b505050505f6102c8565b6104779450613895565b82848b5f610463565b6104a2915060403d6040116104a9575b61049a8183611a8f565b810190611ffb565b505f6102aa565b503d610490565b88633ceb170360e11b5f5260045260245ffd5b506104d060248701611f5a565b6001600160401b038060028a015416911614610209565b631067da3d60e31b5f5260048490526104ff90611a1d565b60445ffd5b634e487b7160e01b5f52602160045260245ffd5b63ac34d38160e01b5f5260048590526104ff90611a0f565b34610432575f366003190112610432576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346104325760203660031901126104325760043561059181613719565b906003820154805f5260046020526001600160401b0360405f2054166001600160401b0360028501541610610652576105c9906134c4565b7fc9ffbd49a6f810f4265d4fb391a97aa8258a1d0a52896d6eead4dc90cbf46c5260206001600160401b0361064864ffffffffff865460a01c1661060b6132a3565b9661062261061c8960011c84611fb6565b88613817565b805460ff60c81b198116600160c91b179091556001600160a01b03169660021c90611fb6565b16604051908152a3005b5063ab5b17ed60e01b5f5260045260245ffd5b34610432576102203660031901126104325760043560803660231901126104325760a4356001600160401b038111610432576106a5903690600401611a2b565b9060c4356001600160401b038111610432576106c5903690600401611a2b565b906101203660e319011261043257610204356001600160401b038111610432576106f3903690600401611a2b565b919060243593610702856134c4565b845f52600460205260405f206001600160401b038154166001600160401b03610729611f44565b16149081610adf575b50156107bd57505050506001600160401b0361074c611f44565b16831480610795575b1561076d575b8361076257005b61076b93613550565b005b6001600160401b039061077e611f44565b90636cbe9bf760e01b5f526004521660245260445ffd5b5060205f6040518585823780868101838152039060025afa15610427575f5160643514610755565b845f5260046020526001600160401b0360405f205416806001600160401b036107e4611f44565b161115610ac95750604051633019956d60e11b81528560048201526044356001600160401b0381168091036104325760248201526064359283604483015260843595866064840152610200608484015261085961084661020485018c8c611f96565b8481036003190160a48601528588611f96565b9160e4356001600160a01b038116908190036104325760c4850152610104356001600160a01b038116908190036104325760e4850152610124356001600160a01b0381169081900361043257610104850152610144356001600160a01b038116908190036104325761012485015261016435610144850152610184356001600160801b03811690819003610432576101648501526101a4356001600160401b038116809103610432576101848501526101c4356001600160401b038116809103610432576101a48501526101e4356001600160401b038116809103610432576020938593849361095b936101c4860152600319858403016101e4860152611f96565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610427575f91610a8f575b506001600160a01b0316938415610a7e576109b0611f44565b936040519060408201918083106001600160401b03841117610a6a5760017fb1b2ee56278a66c450d557797e68a865a66cfa3bfea46a10f27db38f7a96ac12966001600160401b038b99610a629660405216835260208301908152885f5260046020526001600160401b038060405f20945116166001600160401b031984541617835551910155604051938493845260606020850152610a54606085018c8c611f96565b918483036040860152611f96565b0390a361075b565b634e487b7160e01b5f52604160045260245ffd5b6001600160401b038661077e611f44565b90506020813d602011610ac1575b81610aaa60209383611a8f565b8101031261043257610abb90611f6e565b89610997565b3d9150610a9d565b856335f8c3a760e21b5f5260045260245260445ffd5b6001915001546064351489610732565b34610432575f366003190112610432576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610432575f366003190112610432576020600154604051908152f35b34610432576040366003190112610432576004356001600160401b038111610432576102a0600319823603011261043257610b896119f9565b610b95826004016132fa565b610ba1819493946131a7565b6040516020810191825285604082015260408152610bc0606082611a8f565b51902060606127108206920191610bdf64ffffffffff84511685613b12565b908181101561111c5750506001600160401b03610bff6101e48801611f5a565b16610c216102248801916001600160401b03610c1a84611f5a565b1690611c5e565b6040516338f7d45d60e11b81529093906020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa801561042757610ca6915f916110ed575b506001600160a01b031680887f0000000000000000000000000000000000000000000000000000000000000000613c74565b156110cb576040850180516001600160a01b0388811698929592911688146110b85764ffffffffff835116610ce861010089019163ffffffff83511690611c5e565b42101561108c575060a0870151604051630e520a2960e31b815264ffffffffff9091166004820152906020826024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa918215610427575f92611051575b5064ffffffffff610d6494511692611acf565b1561103a57855f52600360205260405f20855f5260205260ff60405f20541661102357855f52600360205260405f20855f5260205260405f20600160ff198254161790556001545f198114610fe0576001019586600155865f526002602052610dd060405f209461393c565b8351855460048088018590556001600160a01b038a811660a086901b6001600160a01b0319161760018a01558951600165ff000000000160a01b031990931693811693909317600160c81b1788556003880191909155604051637f4c824d60e11b81529081018990523060248201525f604482018190526001600160601b0390931660648201529160209183916084918391907f0000000000000000000000000000000000000000000000000000000000000000165af1801561042757611004575b5060018060a01b0383511691825f525f60205264ffffffffff60405f20541698620151804201804211610fe0578a4211610ffc575b808b11610ff4575b5061012c8a0195868b11610fe05764ffffffffff610fbb7f11b31ebc6749519c01832062f289e302ba1729133607416ee96722e33761c4779760246001600160401b039560209f8f9c610f48610f6f92889260809e5f5260205f90528360405f2091168419825416179055610f426132a3565b90611c5e565b1687805464ffffffffff60a01b191660a09290921b64ffffffffff60a01b16919091179055565b0195610f92610f7d88611f5a565b91876002880193168819845416178355611f5a565b8154604088811b19909116918816901b1790555199516001600160a01b039a909a169994611f5a565b915460a01c16926040519485528b8501521660408301526060820152a4604051908152f35b634e487b7160e01b5f52601160045260245ffd5b99508a610ecf565b429a50610ec7565b61101c9060203d602011610420576104118183611a8f565b5088610e92565b84866339988f5d60e01b5f5260045260245260445ffd5b8486631e7538b360e11b5f5260045260245260445ffd5b9391506020843d602011611084575b8161106d60209383611a8f565b81010312610432579251909264ffffffffff610d51565b3d9150611060565b899063ffffffff64ffffffffff8651169151169163893711e560e01b5f5260045260245260445260645ffd5b8763c4141c1b60e01b5f5260045260245ffd5b632118678960e21b5f908152336004526001600160a01b038716602452604490fd5b61110f915060203d602011611115575b6111078183611a8f565b810190611ab0565b8a610c74565b503d6110fd565b8663782b149f60e11b5f5260045260245260445260645ffd5b34610432575f366003190112610432576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610432576040366003190112610432576004356111956119f9565b61119e82612c5a565b906101208201518051158015611641575b61162e576111bc816131a7565b60405160208101918252856040820152604081526111db606082611a8f565b5190206040516338f7d45d60e11b81526020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa801561042757611260915f9161160f575b506001600160a01b031680857f0000000000000000000000000000000000000000000000000000000000000000613c74565b156115ed576040840180516001600160a01b0385811695929392911685146115da57606084019064ffffffffff8251166112a761010089019163ffffffff83511690611c5e565b4210156115ae575060a0870151604051630e520a2960e31b815264ffffffffff9091166004820152916020836024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa928315610427575f93611575575b509164ffffffffff6113259351169184611acf565b1561155e57805f52600360205260405f20845f5260205260ff60405f20541661154757805f52600360205260405f20845f5260205260405f20600160ff198254161790556001545f198114610fe0576001019485600155855f52600260205260405f20936113925f61393c565b8451865460048089018790556001600160a01b038a811660a086901b6001600160a01b0319161760018b01559551600165ff000000000160a01b031990921692861692909217600160c81b1788556003880155604051637f4c824d60e11b81529081018890523060248201525f604482018190526001600160601b03909216606482015292602091849160849183917f0000000000000000000000000000000000000000000000000000000000000000165af1908115610427576001600160401b0392604092611528575b5061147864ffffffffff610f486114726132a3565b42611c5e565b855460ff60d01b1916600160d01b17865501511690811561151457602096869364ffffffffff6001600160401b037f6ba9309b3cb5840552c2707505b1056919151467b1f64262109cad36aa945c9395606095061691600288016001600160401b0384166001600160401b031982541617905560018060a01b03905116965460a01c1690604051928352898301526040820152a4604051908152f35b634e487b7160e01b5f52601260045260245ffd5b6115409060203d602011610420576104118183611a8f565b508961145d565b83906339988f5d60e01b5f5260045260245260445ffd5b8390631e7538b360e11b5f5260045260245260445ffd5b92506020833d6020116115a6575b8161159060209383611a8f565b810103126104325791519164ffffffffff611310565b3d9150611583565b839063ffffffff64ffffffffff8551169151169163893711e560e01b5f5260045260245260445260645ffd5b8463c4141c1b60e01b5f5260045260245ffd5b632118678960e21b5f908152336004526001600160a01b038416602452604490fd5b611628915060203d602011611115576111078183611a8f565b8761122e565b8363eaa849d960e01b5f5260045260245ffd5b506001600160401b03604082015116156111af565b34610432575f366003190112610432576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610432575f366003190112610432576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610432575f366003190112610432576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346104325760203660031901126104325761076b600435611c6b565b34610432576020366003190112610432575f61018060405161175f81611a58565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152826101408201528261016082015201526004355f52600260205260405f206040516117c481611a58565b81546001600160a01b038116825260a081901c64ffffffffff16602083019081529092604083019060c885901c60ff16600681101561050457825260ff8560d01c169160608501956002841015610504578593875260ff608085019160d81c16815260018301549660a085019260018060a01b038916845260c086019860a01c895260028501549260e08701926001600160401b03851684526101008801926001600160401b038660401c1684526001600160401b036101208a019660801c16865264ffffffffff600560038a0154996101408c019a8b5261016060048201549c019b8c5201549a6101808d019b8c526040519c60018060a01b039051168d52511660208c01525160068110156105045760408b015251926002841015610504576101a09a6001600160401b039660ff889694879560608f0152511660808d015260018060a01b0390511660a08c015260018060601b0390511660c08b0152511660e089015251166101008701525116610120850152516101408401525161016083015251610180820152f35b34610432576020366003190112610432576004355f526006602052602060ff60405f2054166040519015158152f35b346104325760803660031901126104325760206119ae61199e6119f9565b6064359060443590600435611acf565b6040519015158152f35b34610432575f366003190112610432577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b602435906001600160a01b038216820361043257565b600681101561050457602452565b600281101561050457602452565b9181601f84011215610432578235916001600160401b038311610432576020838186019501011161043257565b6101a081019081106001600160401b03821117610a6a57604052565b608081019081106001600160401b03821117610a6a57604052565b90601f801991011681019081106001600160401b03821117610a6a57604052565b9081602091031261043257516001600160a01b03811681036104325790565b6040516338f7d45d60e11b81526020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610427575f91611c3f575b506040516339045b5360e01b8152600481018390526001600160a01b03938416602482018190525f6044830152606482018790526005608483015293919091169060208160a481855afa908115610427575f91611c0d575b501594851595611b87575b505050505090565b60209495509060a4929160405196879586946339045b5360e01b86526004860152602485015260448401526064830152600560848301525afa908115610427575f91611bdb575b5015155f80808080611b7f565b90506020813d602011611c05575b81611bf660209383611a8f565b8101031261043257515f611bce565b3d9150611be9565b90506020813d602011611c37575b81611c2860209383611a8f565b8101031261043257515f611b74565b3d9150611c1b565b611c58915060203d602011611115576111078183611a8f565b5f611b1c565b91908201809211610fe057565b5f8181526002602052604081208054919260c883901c60ff16926001600160a01b03811691906006851015610504576002851494851580611f39575b611f21575064ffffffffff9060a01c1693844210611f0657600184019460018060a01b0386541691611e5057869160048601549160038701548952600660205260408920600160ff19825416179055828952600560205260ff60408a205416159081611e25575b5060059593611d519795937ff6ff4f4926ed6d4817db10ba6afa3416db5efb617d2e31237488001a1a38e19d93602093611dfe575b5050604051908152a3611fc3565b805460a01c9081611d6157505050565b546001600160a01b03169180611dea5750604051916304ade6db60e11b835260048301525f602483015260448201526020816064815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af1801561042757611dcf5750565b611de79060203d602011610420576104118183611a8f565b50565b634e487b7160e01b81526011600452602490fd5b818c5288845260408c20805460ff19166001179055611e1e925086612558565b5f80611d43565b90506154608101809111611e3c5742106005611d0e565b634e487b7160e01b89526011600452602489fd5b5050611e8c93945090600492917f69aaca615229a156d417d9e6aee34fe90e8597198f35c6ead217eabb692a6e4360206040515f8152a3611fc3565b805460a01c9081611e9b575050565b546040516304ade6db60e11b81526001600160a01b0391821660048201525f6024820181905260448201939093529160209183916064918391907f0000000000000000000000000000000000000000000000000000000000000000165af1801561042757611dcf5750565b8482631cf078f760e11b5f526004524260245260445260645ffd5b63ac34d38160e01b5f5260048390526104ff90611a0f565b506001811415611ca7565b6044356001600160401b03811681036104325790565b356001600160401b03811681036104325790565b51906001600160a01b038216820361043257565b35906001600160401b038216820361043257565b908060209392818452848401375f828201840152601f01601f1916010190565b91908203918211610fe057565b90600681101561050457815460ff60c81b191660c89190911b60ff60c81b16179055565b51906001600160601b038216820361043257565b91908260409103126104325761201c602061201584611f6e565b9301611fe7565b90565b6001600160a01b0391821681529181166020830152909116604082015260600190565b903590601e198136030182121561043257018035906001600160401b03821161043257602001918160051b3603831361043257565b359060ff8216820361043257565b803582526001600160401b0361209d60208301611f82565b16602083015260408101356040830152606081013560608301526080810135608083015260a081013560a083015260c081013560c083015260e081013560e083015261010081013561010083015261012081013561012083015261014081013561014083015261016081013561016083015260ff61211e6101808301612077565b1661018083015260ff6121346101a08301612077565b166101a083015260ff61214a6101c08301612077565b166101c08301526001600160401b036121666101e08301611f82565b166101e08301526001600160401b036121826102008301611f82565b166102008301526001600160401b0361219e6102208301611f82565b166102208301526102408101356001600160801b03811690819003610432576121da61026080936001600160401b039361024087015201611f82565b16910152565b91936121eb83613719565b9261c000821161250a5783549560ff8760d81c168085148015906124ff575b6124e45750600285019283549261222d826001600160401b038660801c16611c5e565b9383806124cf575b6124a7575060058701978854996001600160401b038411610a6a5760405191612268601f8601601f191660200184611a8f565b848352602083019b3686830111610432576123039c7f983a01657271cd17227c7629eefa9d6808d791461f78536071a45029095f480994878483375f6020898301015251902060405190602082019283526040820152604081526122cd606082611a8f565b5190209b8c916040519384938c8552891515602086015260408501526080606085015260018060a01b0316966080840191611f96565b0390a36123565760018301809311610fe057815467ffffffffffffffff60801b191660809190911b67ffffffffffffffff60801b16179055815460ff60d81b191660d89190911b60ff60d81b1617905555565b9294506001600160601b0393506123739260021c915061393c9050565b1661237f600383611fc3565b6001820190815460a01c9283821161249f575b81612418575b508281036123a557505050565b90546001600160a01b0316916123bb9190611fb6565b604051916304ade6db60e11b835260048301525f602483015260448201526020816064815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af1801561042757611dcf5750565b546040516304ade6db60e11b81526001600160a01b0391821660048201525f60248201819052604482018490529091602091839160649183917f0000000000000000000000000000000000000000000000000000000000000000165af180156104275715612398576124989060203d602011610420576104118183611a8f565b505f612398565b839150612392565b846001600160401b036124bd9260401c16611fb6565b63decb2a1360e01b5f5260045260245ffd5b506001600160401b038160401c168510612235565b84630f23b77b60e31b5f52600452602452605460445260645ffd5b50605485101561220a565b50632716a74f60e01b5f5260045261c00060245260445ffd5b90816020910312610432575180151581036104325790565b81810292918115918404141715610fe057565b6004111561050457565b604051634fae26db60e11b81526001600160a01b038083166004830152939493909290602090849060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa928315610427575f93612a59575b508215612a5157604051946101c086018681106001600160401b03821117610a6a576040525f86525f60208701525f60608701525f60808701525f60a08701525f6101208701525f6101408701525f6101608701525f6101808701525f6101a087015260c08601526001604086015260018060a01b03821661010086015260018060a01b031660e085015260018060a01b037f00000000000000000000000000000000000000000000000000000000000000001660405163929f834f60e01b8152602081600481855afa908115610427575f91612a1f575b5060405163f72d0b3b60e01b815290600c6004830152602082602481865afa918215610427575f926129e9575b506126cc6003926127109261253b565b0493146128ca575b50506001600160601b0316610180830152604080516317cc524560e21b8152835160ff166004820152602084015115156024820152908301511515604482015260608301511515606482015260808301519092906127318161254e565b608484015260a081015160a484015260c081015160c484015260e08101516001600160a01b0390811660e48501526101008201518116610104850152610120820151811661012485015261014082015181166101448501526101608201516001600160601b0390811661016486015261018083015181166101848601526101a0909201519091166101a484015260209083906101c49082905f907f0000000000000000000000000000000000000000000000000000000000000000165af1918215610427575f92612896575b50817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163b1561043257604051632906073960e21b81526004810191909152600260248201525f81604481837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af180156104275761288a5750565b5f61289491611a8f565b565b9091506020813d6020116128c2575b816128b260209383611a8f565b810103126104325751905f6127fd565b3d91506128a5565b604051630213119b60e51b81526001600160a01b039283166004820152925090602090839060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa918215610427575f926129a8575b5060206024916040519283809263f72d0b3b60e01b8252600a60048301525afa908115610427575f91612974575b506127109161296c91906001600160601b031661253b565b045f806126d4565b90506020813d6020116129a0575b8161298f60209383611a8f565b810103126104325751612710612954565b3d9150612982565b9091506020813d6020116129e1575b816129c460209383611a8f565b810103126104325760206129d9602492611fe7565b929150612926565b3d91506129b7565b91506020823d602011612a17575b81612a0460209383611a8f565b81010312610432579051906126cc6126bc565b3d91506129f7565b90506020813d602011612a49575b81612a3a60209383611a8f565b8101031261043257515f61268f565b3d9150612a2d565b505f93505050565b9092506020813d602011612a85575b81612a7560209383611a8f565b810103126104325751915f6125b7565b3d9150612a68565b60405190612a9a82611a74565b5f6060838281528260208201528260408201520152565b6040519061016082018281106001600160401b03821117610a6a57604052815f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f610100820152612b0c612a8d565b610120820152610140612b1d612a8d565b910152565b519064ffffffffff8216820361043257565b9081610100910312610432576040519061010082018281106001600160401b03821117610a6a57604052612b6781611f6e565b8252612b7560208201612b22565b6020830152612b8660408201612b22565b604083015260608101516007811015610432576060830152608081015160ff8116810361043257608083015260a0810151906001600160a01b03821682036104325760e09160a0840152612bdc60c08201611fe7565b60c0840152015160e082015290565b519061ffff8216820361043257565b51906001600160401b038216820361043257565b919082608091031261043257604051612c2681611a74565b6060612b1d81839580518552612c3e60208201611fe7565b6020860152612c4f60408201612bfa565b604086015201612b22565b90612c63612ab1565b60405163084d73a160e11b81526004810184905290927f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169161010081602481865afa908115610427575f91613188575b506060810151600781101561050457158015906130fa575b604082019064ffffffffff825116156130e75781516040516302e067a160e11b815264ffffffffff909116600482015291610140836024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa928315610427575f93612fdd575b5060808301516001600160a01b03908116907f0000000000000000000000000000000000000000000000000000000000000000168103612fc757508488528115612f9857855b6001600160a01b0390811660208a01528351855182166060808c019190915290821660408b01528085015192519086018051909564ffffffffff9092169390921660078310156105045763ffffffff9360409360c08d015260a08c015260808b015260ff60808701511660e08b01520151166101008801525f14612e905750506101009060246040518094819362ca91ff60e51b835260048301525afa8015610427575f915f91612e47575b50610140840152610120830152565b9150506101003d8111612e89575b612e5f8183611a8f565b81016101008282031261043257806080612e7c612e839385612c0e565b9301612c0e565b5f612e38565b503d612e55565b90925051600781101561050457600210612ea8575050565b604080516358db57ed60e01b81526004810192909252816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa8015610427575f915f91612f49575b506001600160401b039064ffffffffff602060e0860151950151169260405194612f2686611a74565b85526001600160601b031660208501521660408301526060820152610120830152565b9150506040813d604011612f90575b81612f6560409383611a8f565b81010312610432576001600160401b03612f8a6020612f8384611fe7565b9301612bfa565b90612efd565b3d9150612f58565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316612d8c565b856381847d8760e01b5f5260045260245260445ffd5b909250610140813d82116130df575b81612ffa6101409383611a8f565b81010312610432576040519061014082018281106001600160401b03821117610a6a5760405261302981611f6e565b825261303760208201612beb565b6020830152604081015163ffffffff8116810361043257604083015261305f60608201611f6e565b606083015261307060808201611f6e565b608083015260a08101516001600160801b0381168103610432576130d2916101209160a08501526130a360c08201611f6e565b60c08501526130b460e08201611f6e565b60e08501526130c66101008201612beb565b61010085015201612beb565b610120820152915f612d46565b3d9150612fec565b83636349948f60e01b5f5260045260245ffd5b60405163084d73a160e11b815260048101849052909150610100816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610427575f91613159575b5090612cd4565b61317b91506101003d8111613181575b6131738183611a8f565b810190612b34565b5f613152565b503d613169565b6131a191506101003d8111613181576131738183611a8f565b5f612cbc565b6060015160405163a3d545f560e01b815264ffffffffff90911660048201526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690602081602481855afa908115610427575f91613271575b5060018101809111610fe0576020906024604051809481936362d2377360e11b835260048301525afa908115610427575f91613242575090565b90506020813d602011613269575b8161325d60209383611a8f565b81010312610432575190565b3d9150613250565b90506020813d60201161329b575b8161328c60209383611a8f565b8101031261043257515f613208565b3d915061327f565b60405163f72d0b3b60e01b8152600760048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610427575f91613242575090565b90613303612ab1565b5061330c612a8d565b506133178235612c5a565b90604260018060a01b0360208401511660405160208101907f064d2ed7f2d9ef5673f9cdb84bd27a779536400cd6aae90eb6a6e64dfba130cf825261335f6040820188612085565b6102a081526133706102c082611a8f565b519020907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316810361349d577f03d8e8ea14109b479a4fe721851a5428539693aa28e466ae255cc142761d52fa905b6040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f845260408301527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606083015246608083015260a082015260a0815261343860c082611a8f565b519020906040519161190160f01b8352600283015260228201522092610120830151613465818684613a94565b61349857509061347e8492610140850151938491613a94565b1561348557565b836374f4111160e11b5f5260045260245ffd5b919050565b7f827a4ce3a3f863a33d2b122920a857f2d7d486be7871f12565f31a8213716137906133c7565b604051621e59e160e31b8152600481018290526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610427575f91613531575b5061351f5750565b63629a2a0360e01b5f5260045260245ffd5b61354a915060203d602011610420576104118183611a8f565b5f613517565b9192905f93835f52600260205260405f209182549060ff8260c81c1660068110156105045760021415928361370a575b6001600160401b03600286015416916003860154908114801590613700575b6136e9575064ffffffffff8360a01c16956135ba8789613817565b8210156136d557013560f81c1561363657506136305761360f6136097f5174c2e557f3327984ab10dc9db817b4e417c556dd9c70f2ff18c2368bc24e8d936136006132a3565b60021c90611fb6565b84613817565b805460ff60c81b198116600160c81b179091556001600160a01b03169280a3565b50505050565b604051600181529295506001600160a01b03169392507f69aaca615229a156d417d9e6aee34fe90e8597198f35c6ead217eabb692a6e439160209150a361367b61399f565b62061a804881810291820403610fe057808211156136ce57505b6001600160601b031690816136ab600483611fc3565b6001820191825460a01c80941161249f578161241857508281036123a557505050565b9050613695565b634e487b7160e01b5f52603260045260245ffd5b9050636cbe9bf760e01b5f5260045260245260445ffd5b508683101561359f565b6137138761383c565b50613580565b90815f52600260205260405f2091825460ff8160c81c1660068110156105045760018103611f21575060d01c60ff16600281101561050457806138015750825460038401546001600160a01b03808316916137d0919060209061377b90612c5a565b01517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169116837f0000000000000000000000000000000000000000000000000000000000000000613c74565b156137eb57509064ffffffffff6128949260a01c1690613817565b63132ba1c160e31b5f523360045260245260445ffd5b6104ff91631067da3d60e31b5f52600452611a1d565b81421015613823575050565b633a18348360e01b5f526004524260245260445260645ffd5b90815f52600260205260405f2091825460ff8160c81c1660068110156105045760018103611f21575060d01c60ff16906002821015610504578161387e575050565b631067da3d60e31b5f526004526104ff9150611a1d565b909291926138a4838583613cf5565b506138ae8161254e565b159081613926575b5061391d57813b15613915576064835f9460209660405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b505050505f90565b50505050600190565b6001600160a01b0384811691161490505f6138b6565b61394461399f565b90620100008111613995575b8060a0029060a0820403610fe05762061a80018062061a8011610fe05761397890489061253b565b8082111561398e57505b6001600160601b031690565b9050613982565b5062010000613950565b60405163929f834f60e01b81527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316602082600481845afa918215610427575f92613a60575b5060405163f72d0b3b60e01b81529081602481602093600d60048301525afa908115610427575f91613a2c575b50613a28906127109261253b565b0490565b90506020813d602011613a58575b81613a4760209383611a8f565b810103126104325751612710613a1a565b3d9150613a3a565b9091506020813d602011613a8c575b81613a7c60209383611a8f565b810103126104325751905f6139ed565b3d9150613a6f565b91908151928315613915575f926020613acb6001600160401b036040613abb848701611f5a565b9401511693610280810190612042565b95909460405183810191838352602182015260218152613aec604182611a8f565b604051918291518091835e8101838152039060025afa15610427575f5161201c95613db1565b604051633f29807d60e01b815260036004820152602481018390527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316929190602081604481875afa908115610427575f91613c42575b5060ff60e08301511610908115613bc5575b50613bbd57602090604460405180948193633f29807d60e01b83526002600484015260248301525afa908115610427575f91613242575090565b505061271090565b51604051621e59e160e31b8152600481019190915290506020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610427575f91613c23575b505f613b83565b613c3c915060203d602011610420576104118183611a8f565b5f613c1c565b90506020813d602011613c6c575b81613c5d60209383611a8f565b8101031261043257515f613b71565b3d9150613c50565b91929091336001600160a01b0384161461391d57613cab93604093845195869485938493630c1aed9d60e21b85526004850161201f565b03916001600160a01b03165afa908115610427575f91613cd5575b506001600160a01b0316331490565b613cee915060403d6040116104a95761049a8183611a8f565b505f613cc6565b9060418303613d1f57613d189250602081013591604082359201355f1a90613d29565b9192909190565b50505f9160029190565b91906fa2a8918ca85bafe22016d0b997e4df60600160ff1b038411613d96579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15610427575f516001600160a01b03811615613d8c57905f905f90565b505f906001905f90565b5050505f9160039190565b91908110156136d55760051b0190565b9390926001600160401b0316806001600160401b0384161015613f07575f1901916001600160401b038311610fe0579190919092945f925b818410613e0f57505050506001600160401b0316159182613e0957505090565b14919050565b9092956001600160401b03859895969396168015613efa57600180881614908115613ee7575b5015613eb857613e5490613e4e8886859b99979b613da1565b35613f11565b925b600181161580613ea6575b15613e8057677fffffffffffffff809160011c169560011c1694613e56565b677fffffffffffffff8060019299939497959896995b831c1694821c1694019291613de9565b506001600160401b0381161515613e61565b677fffffffffffffff80613ee1600193613eda8b8988999c9d9b9e9a98613da1565b3590613f11565b98613e96565b90506001600160401b038716145f613e35565b5050505050925050505f90565b5050505050505f90565b5f906020926040519084820192600160f81b84526021830152604182015260418152613f3e606182611a8f565b604051918291518091835e8101838152039060025afa15610427575f51905661018080604052346103705760c0816115ca80380380916100208285610388565b833981010312610370576040519060c082016001600160401b038111838210176103745760405280516001600160a01b038116810361037057825260208101516001600160a01b0381169081810361037057602084015260408201516001600160a01b03811693908481036103705760408201526060830151916001600160a01b038316830361037057606082019283526080840151936001600160a01b0385168503610370576080830194855260a00151946001600160a01b03861686036103705760049160209160a0850197885260c0528060a05260405192838092639a8e000f60e01b82525afa908115610308575f91610351575b5060a05160405163c60e814d60e01b815290602090829060049082906001600160a01b03165afa908115610308575f91610332575b506101005260e081905260c051604051639a8e000f60e01b815290602090829060049082906001600160a01b03165afa908115610308575f91610313575b506001600160a01b039182169116148061028b575b15610261575190516001600160a01b03908116610120529081166080529051915181166101605216610140526040516111ff90816103cb823960805181818161023b015261046e015260a05181818160c601528181610399015281816104a10152818161057501528181610c870152610fb5015260c05181818161027c0152818161071e0152818161081401526109ad015260e0518161042a01526101005181505061012051816101f701526101405181607e015261016051816101b30152f35b60a05160c051634012f7a560e01b5f9081526001600160a01b039283166004529116602452604490fd5b506101005160c05160405163c60e814d60e01b81526001600160a01b0392831692909160209183916004918391165afa908115610308575f916102d9575b506001600160a01b0316146101a0565b6102fb915060203d602011610301575b6102f38183610388565b8101906103ab565b5f6102c9565b503d6102e9565b6040513d5f823e3d90fd5b61032c915060203d602011610301576102f38183610388565b5f61018b565b61034b915060203d602011610301576102f38183610388565b5f61014d565b61036a915060203d602011610301576102f38183610388565b5f610118565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b0382119082101761037457604052565b9081602091031261037057516001600160a01b0381168103610370579056fe6080806040526004361015610012575f80fd5b5f3560e01c9081630742d8c41461026a575080633600fe7c1461022657806349493a4d146101e257806352b9cf3b1461019e57806360332ada146100f55780639de6e0c7146100b15763a9b5898f14610069575f80fd5b346100ad575f3660031901126100ad576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b5f80fd5b346100ad575f3660031901126100ad576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100ad57366003190161020081126100ad576080136100ad576084356001600160401b0381116100ad5761012e9036906004016102ab565b60a4356001600160401b0381116100ad5761014d9036906004016102ab565b91909261012060c3193601126100ad576101e435926001600160401b0384116100ad5760209461018461018c9536906004016102ab565b9490936102d8565b6040516001600160a01b039091168152f35b346100ad575f3660031901126100ad576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100ad575f3660031901126100ad576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100ad575f3660031901126100ad576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100ad575f3660031901126100ad577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b9181601f840112156100ad578235916001600160401b0383116100ad57602083818601950101116100ad57565b909391936001600160401b0360243516602435036100ad576001600160401b0360243516811491821592610a42575b5050610a3a576040519361016085018581106001600160401b0382111761095b576040525f85525f60208601525f60408601525f60608601525f60808601525f60a08601525f60c08601525f60e08601525f610100860152610367610aac565b610120860152610375610aac565b61014086015260405163084d73a160e11b81526004803590820152610100816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156106d6575f91610a1b575b50606081015160078110156107fe57158061098c575b64ffffffffff604083015116156109775760408281015190516302e067a160e11b815264ffffffffff909116600482015290610140826024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9182156106d6575f92610859575b5060808201516001600160a01b03908116907f00000000000000000000000000000000000000000000000000000000000000001681036108415750600435885280610812577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165b60018060a01b0316602089015260018060a01b0382511660018060a01b0384511660608a0152604089015260018060a01b0360608301511664ffffffffff60408501511690606085019384519160078310156107fe5763ffffffff9360409360c08e015260a08d015260808c015260ff60808701511660e08c0152015116610100890152155f146106e157505060405162ca91ff60e51b8152600480359082015291610100836024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156106d6575f905f9061068b575b6105c894506101408801526101208701525b60c486610c71565b9161064660405160208101907f6029bea1919778861b5d7ffe55a2e8a03dcb0f1e192fab2373b6d61ebe9edf7d825260043560408201526001600160401b03602435166060820152604435608082015260643560a082015260a0815261062f60c082610a8b565b51902060208601516001600160a01b031690610fa4565b6001600160a01b03841615159384610678575b505050505f1461067357604001516001600160a01b031690565b505f90565b61068294506110b4565b5f808080610659565b50506101003d81116106cf575b6106a28185610a8b565b830192610100818503126100ad576106ca8460806106c36105c89785610be4565b9301610be4565b6105ae565b503d610698565b6040513d5f823e3d90fd5b9290925160078110156107fe57600210610700575b6105c892506105c0565b604080516358db57ed60e01b815260048035908201529390846024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9384156106d6575f905f956107aa575b506001600160401b036105c89564ffffffffff602060e086015195015116926040519461078486610a70565b85526001600160601b0316602085015216604083015260608201526101208701526106f6565b9450506040843d6040116107f6575b816107c660409383610a8b565b810103126100ad57836001600160401b036107ef60206107e86105c898610af6565b9301610bd0565b9550610758565b3d91506107b9565b634e487b7160e01b5f52602160045260245ffd5b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166104ca565b6381847d8760e01b5f5260043560045260245260445ffd5b909150610140813d821161096f575b816108766101409383610a8b565b810103126100ad576040519061014082018281106001600160401b0382111761095b576040526108a581610ad0565b82526108b360208201610bc1565b6020830152604081015163ffffffff811681036100ad5760408301526108db60608201610ad0565b60608301526108ec60808201610ad0565b608083015260a08101516001600160801b03811681036100ad5761094e916101209160a085015261091f60c08201610ad0565b60c085015261093060e08201610ad0565b60e08501526109426101008201610bc1565b61010085015201610bc1565b610120820152905f61045a565b634e487b7160e01b5f52604160045260245ffd5b3d9150610868565b636349948f60e01b5f5260043560045260245ffd5b60405163084d73a160e11b81526004803590820152909150610100816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156106d6575f916109ec575b50906103e7565b610a0e91506101003d8111610a14575b610a068183610a8b565b810190610b0a565b5f6109e5565b503d6109fc565b610a3491506101003d8111610a1457610a068183610a8b565b5f6103d1565b505050505f90565b60209250905f918160405192839283378101838152039060025afa156106d6575f5160443514155f80610307565b608081019081106001600160401b0382111761095b57604052565b90601f801991011681019081106001600160401b0382111761095b57604052565b60405190610ab982610a70565b5f6060838281528260208201528260408201520152565b51906001600160a01b03821682036100ad57565b519064ffffffffff821682036100ad57565b51906001600160601b03821682036100ad57565b90816101009103126100ad576040519061010082018281106001600160401b0382111761095b57604052610b3d81610ad0565b8252610b4b60208201610ae4565b6020830152610b5c60408201610ae4565b6040830152606081015160078110156100ad576060830152608081015160ff811681036100ad57608083015260a0810151906001600160a01b03821682036100ad5760e09160a0840152610bb260c08201610af6565b60c0840152015160e082015290565b519061ffff821682036100ad57565b51906001600160401b03821682036100ad57565b91908260809103126100ad57604051610bfc81610a70565b6060610c3081839580518552610c1460208201610af6565b6020860152610c2560408201610bd0565b604086015201610ae4565b910152565b35906001600160a01b03821682036100ad57565b35906001600160401b03821682036100ad57565b356001600160a01b03811681036100ad5790565b6020810180519094929391906001600160a01b037f000000000000000000000000000000000000000000000000000000000000000081169116819003610f8e57606082018051604084018051929390926101008901928335926001600160a01b0391821692909116906001600160401b03841684036100ad576020926064916001600160401b03604051968795869463a042900560e01b8652600486015260248501521660448301525afa9081156106d6575f91610f5c575b50610120883603126100ad576040519161012083018381106001600160401b0382111761095b57604052610d5d89610c35565b83526020890199610d6d8b610c35565b916020850192835260408b01948b610d8487610c35565b9460408301958652610d9860608301610c35565b6060840190815260a060808501936080810135855201359460018060801b03861686036100ad578f857f29fa3963213a4a2d8c96727a41148979e6b9c3e3284536cfc92330c25e88660e976001600160401b03968795610eca9c610e28610e1b60e08a9860a0890197885260c0610e10818301610c49565b990198895201610c49565b9760e08d01988952610c49565b986101008c01998a526040519b60208d019d8e5260018060a01b0390511660408d015260018060a01b0390511660608c015260018060a01b0390511660808b015260018060a01b0390511660a08a01525160c089015260018060801b0390511660e08801525116610100860152511661012084015251166101408201526101408152610eb661016082610a8b565b51902090516001600160a01b031690610fa4565b9451149687610f3a575b5086610f16575b505084610ef9575b505050505f1461067357610ef690610c5d565b90565b51610f0d94506001600160a01b03166110b4565b5f808080610ee3565b610f2291929650610c5d565b90516001600160a01b03918216911614935f80610edb565b610f45919750610c5d565b82516001600160a01b03918216911614955f610ed4565b90506020813d602011610f86575b81610f7760209383610a8b565b810103126100ad57515f610d2a565b3d9150610f6a565b50606001516001600160a01b0316949350505050565b6042916001600160a01b03908116907f000000000000000000000000000000000000000000000000000000000000000016810361108d577f03d8e8ea14109b479a4fe721851a5428539693aa28e466ae255cc142761d52fa905b6040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f845260408301527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606083015246608083015260a082015260a0815261106f60c082610a8b565b519020906040519161190160f01b8352600283015260228201522090565b7f827a4ce3a3f863a33d2b122920a857f2d7d486be7871f12565f31a821371613790610ffe565b909291926110c3838583611153565b5060048110156107fe5715908161113d575b5061113457813b15610a3a576064835f9460209660405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b50505050600190565b6001600160a01b0384811691161490505f6110d5565b906041830361117d576111769250602081013591604082359201355f1a90611187565b9192909190565b50505f9160029190565b91906fa2a8918ca85bafe22016d0b997e4df60600160ff1b0384116111f4579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156106d6575f516001600160a01b038116156111ea57905f905f90565b505f906001905f90565b5050505f916003919056'
